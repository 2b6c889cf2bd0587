package dev.twelvefold.systemtests.observability;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.compose.Repository;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The stable list of metrics, docs/metrics.md. */
final class MetricsPage {
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `(twelvefold_\\w+)`(?: †)? \\| (\\w+) \\| ([^|]*?) ?\\| [^|]*\\| [^|]+ \\| ([a-z, ]+) \\|$");

    private MetricsPage() {}

    static List<Metric> metrics() {
        return ROW.matcher(Repository.text("docs/metrics.md"))
                .results()
                .flatMap(row -> services(row.group(4)).stream().map(service -> metric(row, service)))
                .toList();
    }

    private static Metric metric(MatchResult row, Service service) {
        var labels = new TreeSet<String>();
        Repository.found(row.group(3), "`(\\w+)`").forEach(labels::add);
        return new Metric(service, row.group(1), row.group(2), labels);
    }

    private static Set<Service> services(String names) {
        var services = EnumSet.noneOf(Service.class);
        Arrays.stream(Service.values())
                .filter(service -> names.equals("all")
                        || List.of(names.split(", ")).contains(service.title().replace("-service", "")))
                .forEach(services::add);
        return services;
    }
}
