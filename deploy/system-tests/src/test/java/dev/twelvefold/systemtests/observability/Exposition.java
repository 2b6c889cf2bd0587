package dev.twelvefold.systemtests.observability;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.compose.Repository;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a service exposes of its own, as text. */
record Exposition(Service service, String text) {
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (twelvefold_\\w+) (\\w+)$");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(twelvefold_\\w+?)(?:\\{([^}]*)})? \\S+$");
    private static final Set<String> OF_ALL = Set.of("application", "le");

    List<Metric> metrics() {
        var types = new TreeMap<String, String>();
        TYPE.matcher(text).results().forEach(hit -> types.put(hit.group(1), hit.group(2)));
        var labels = new TreeMap<String, Set<String>>();
        SAMPLE.matcher(text).results().forEach(hit -> labels.computeIfAbsent(
                        family(hit.group(1), types.keySet()), name -> new TreeSet<>())
                .addAll(labels(hit.group(2))));
        return types.entrySet().stream()
                .map(type -> new Metric(
                        service, type.getKey(), type.getValue(), labels.getOrDefault(type.getKey(), Set.of())))
                .toList();
    }

    private static String family(String sample, Set<String> families) {
        return families.contains(sample) ? sample : sample.replaceFirst("_(?:bucket|count|sum)$", "");
    }

    private static List<String> labels(String pairs) {
        return pairs == null
                ? List.of()
                : Repository.found(pairs, "(\\w+)=\"")
                        .filter(label -> !OF_ALL.contains(label))
                        .toList();
    }
}
