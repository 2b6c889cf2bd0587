package dev.twelvefold.segmentation.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds all that the service shows and has published against what the oracle says, field by field. */
final class Comparison {
    private final World world;
    private final Rest rest;
    private final Outputs outputs;
    private final String prefix;
    private final Differences differences = new Differences();

    Comparison(World world, Rest rest, Outputs outputs, String prefix) {
        this.world = world;
        this.rest = rest;
        this.outputs = outputs;
        this.prefix = prefix;
    }

    void run(String description) {
        strangers();
        var listed = byCustomer(rest.list("/api/v1/customers"));
        differences.compare("customers listed", listed.keySet(), ids(chronicle -> true));
        world.chronicles().forEach(chronicle -> {
            view(chronicle, listed.get(chronicle.customerId()));
            changes(chronicle);
            versions(chronicle);
        });
        world.chronicles().parallelStream().forEach(this::answers);
        narrowedLists();
        differences.assertNone(description);
    }

    private void strangers() {
        differences.compare("customers with changes", outputs.changes().keySet(), ids(chronicle -> true));
        differences.compare("customers with views", outputs.views().keySet(), ids(chronicle -> true));
    }

    /** The view as it is listed, and the last one published. */
    private void view(Chronicle chronicle, JsonNode listed) {
        var views = outputs.viewsOf(chronicle);
        if (listed == null || views.isEmpty()) {
            return;
        }
        var published = views.get(views.size() - 1);
        differences.compare("the last view of " + chronicle.customerId(), published.data(), listed);
        var expected = Expected.view(chronicle).put("version", published.number("version"));
        differences.compare("the view of " + chronicle.customerId(), listed, expected);
    }

    /** The changes as they are published: each one once and in its order, and none of an event that has one already. */
    private void changes(Chronicle chronicle) {
        var what = "the published changes of " + chronicle.customerId();
        var published = outputs.changesOf(chronicle);
        differences.compare(what, published.stream().map(Published::data).toList(), Expected.classChanges(chronicle));
        differences.compare(what + ", different ids", distinct(published, Published::id), (long) published.size());
        var causes = published.stream()
                .filter(change -> !change.data().path("causedBy").asText().equals(Transition.TIME))
                .toList();
        differences.compare(
                what + ", events that caused one",
                distinct(causes, change -> change.data().path("causedBy").asText()),
                (long) causes.size());
    }

    private static long distinct(List<Published> events, Function<Published, String> by) {
        return events.stream().map(by).distinct().count();
    }

    /** Versions of views rise by one; there is one for each time at least, and for each event and edge at most. */
    private void versions(Chronicle chronicle) {
        var versions = outputs.viewsOf(chronicle).stream()
                .map(view -> view.number("version"))
                .toList();
        var rising = new ArrayList<Long>();
        for (long version = 1; version <= versions.size(); version++) {
            rising.add(version);
        }
        differences.compare("versions of the views of " + chronicle.customerId(), versions, rising);
        differences.require(
                versions.size() >= chronicle.occasions() && versions.size() <= chronicle.evaluations(),
                "%s has %d views, and not %d to %d"
                        .formatted(
                                chronicle.customerId(),
                                versions.size(),
                                chronicle.occasions(),
                                chronicle.evaluations()));
    }

    private void answers(Chronicle chronicle) {
        var path = Rest.customer(chronicle.customerId());
        differences.compare(
                "the transitions of " + chronicle.customerId(),
                rest.list(path + "/transitions"),
                Expected.transitions(chronicle));
        differences.compare(
                "the debts of " + chronicle.customerId(), rest.list(path + "/ledger"), Expected.debts(chronicle));
        if (chronicle.customerId().hashCode() % 20 == 0) {
            var view = (ObjectNode) rest.get(path);
            differences.compare(
                    "the answer about " + chronicle.customerId(), view.without("version"), Expected.view(chronicle));
        }
    }

    private void narrowedLists() {
        for (var customerClass : List.of("EXTREME", "PENNY_PINCHING", "LOYAL", "HESITANT", "NAIVE")) {
            narrowed("class=" + customerClass, portrait -> portrait.customerClass()
                    .equals(customerClass));
        }
        for (var ladder : List.of("PROSPECT", "CASUAL", "REGULAR", "STRATEGIC")) {
            narrowed("ladder=" + ladder, portrait -> portrait.ladder().equals(ladder));
        }
        for (var fit : List.of("RIGHT", "POTENTIAL", "MISFIT")) {
            narrowed("fit=" + fit, portrait -> portrait.fit().equals(fit));
        }
        narrowed("atRisk=true", Portrait::isAtRisk);
    }

    private void narrowed(String query, Predicate<Portrait> belongs) {
        differences.compare(
                "customers listed by " + query,
                byCustomer(rest.list("/api/v1/customers?" + query)).keySet(),
                ids(chronicle -> belongs.test(chronicle.portrait())));
    }

    private Set<String> ids(Predicate<Chronicle> which) {
        return world.chronicles().stream()
                .filter(which)
                .map(Chronicle::customerId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, JsonNode> byCustomer(List<JsonNode> views) {
        return views.stream()
                .filter(view -> view.path("customerId").asText().startsWith(prefix))
                .collect(Collectors.toMap(view -> view.path("customerId").asText(), Function.identity()));
    }
}
