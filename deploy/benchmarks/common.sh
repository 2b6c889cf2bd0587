# What the benchmarks' scripts share; they source it.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
target=$here/target
jar=$target/twelvefold-benchmarks.jar

fail() {
    printf 'error: %s\n' "$1" >&2
    exit 1
}

misused() {
    printf 'error: %s; see --help\n' "$1" >&2
    exit 2
}

# The JDK that JAVA_HOME names, else the one on the path: as Maven does.
find_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/java}
    java=${java:-$(command -v java)} || fail 'no Java found: install a JDK of 17 or newer, or set JAVA_HOME'
    [ -x "$java" ] || fail "no Java at $java, where JAVA_HOME points"
}

find_wrk() {
    command -v wrk >/dev/null || fail 'wrk, the load generator, is missing: apt-get install wrk (macOS: brew install wrk)'
}

is_number() {
    [[ $1 =~ ^[1-9][0-9]{0,4}$ ]]
}

# Up to 9,999,999: customers have numbers of seven digits.
is_count() {
    [[ $1 =~ ^[1-9][0-9]{0,6}$ ]]
}

# Whether something that is measured is newer than its package, or not packaged.
is_stale() {
    local stamp=$target/benchmark.stamp
    [ -f "$jar" ] && [ -f "$stamp" ] || return 0
    [ -f "$root/feedback-service/target/quarkus-app/quarkus-run.jar" ] || return 0
    [ -f "$root/segmentation-service/target/quarkus-app/quarkus-run.jar" ] || return 0
    [ -f "$root/recovery-service/target/quarkus-app/quarkus-run.jar" ] || return 0
    [ -f "$here/without-kafka/target/quarkus-app/quarkus-run.jar" ] || return 0
    [ -n "$(cd "$root" && find pom.xml platform feedback-service segmentation-service recovery-service deploy/local deploy/benchmarks \
        -name target -prune -o -path '*/src/test' -prune -o -type f \( -path '*/src/main/*' -o -name pom.xml \) \
        -newer "$stamp" -print | head -n 1)" ]
}

# What is measured is what the sources say.
build() {
    is_stale || return 0
    command -v mvn >/dev/null || fail 'building needs Maven 3.8.6 or newer, and there is no mvn on the path'
    echo 'building (the first time takes a few minutes)'
    mkdir -p "$target"
    local log=$target/build.log begun=$target/benchmark.begun
    : >"$begun"
    (cd "$root" && mvn -B -ntp -DskipTests -Dspotless.check.skip=true \
        -pl feedback-service,segmentation-service,recovery-service,deploy/benchmarks/without-kafka,deploy/benchmarks/posts,deploy/benchmarks -am \
        package) >"$log" 2>&1 || {
        grep -E '^\[ERROR\]' "$log" | head -n 15 >&2
        fail "the build failed, see $log"
    }
    mv -f "$begun" "$target/benchmark.stamp"
}

# This shell becomes the benchmark, so that whatever ends the one ends the other. 1 GiB is for the broker and, in memory,
# the records that the raw producer sends.
launch() {
    local main=$1 data
    shift
    data=$(mktemp -d "${TMPDIR:-/tmp}/twelvefold-benchmark-XXXXXX") || fail 'no temporary directory can be made'
    exec "$java" -Xmx1g -XX:+ExitOnOutOfMemoryError -Xlog:disable -Djava.util.logging.config.file="$here/logging.properties" \
        -cp "$jar:$target/lib/*" "$main" --repository "$root" --data "$data" "$@"
}
