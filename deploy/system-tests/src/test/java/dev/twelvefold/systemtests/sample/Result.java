package dev.twelvefold.systemtests.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Clocks;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.sample.Sample.Figures;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of the customers of a sample, as the services show it.
 *
 * @param views by customer
 * @param cases every case of any of them
 */
public record Result(Map<String, JsonNode> views, List<JsonNode> cases) {
    /** As shown now. */
    public static Result shown(Stack stack, Collection<Biography> biographies) {
        var customers = biographies.stream().map(Biography::customerId).collect(Collectors.toSet());
        return new Result(
                byCustomer(stack.segmentation().list("/api/v1/customers"), customers),
                stack.recovery().list("/api/v1/cases").stream()
                        .filter(one -> customers.contains(customerId(one)))
                        .map(Clocks::normalWithoutPercent)
                        .toList());
    }

    private static Map<String, JsonNode> byCustomer(List<JsonNode> views, Set<String> customers) {
        return views.stream()
                .filter(view -> customers.contains(customerId(view)))
                .collect(Collectors.toMap(Result::customerId, Function.identity()));
    }

    private static String customerId(JsonNode node) {
        return node.required("customerId").textValue();
    }

    /** The same figures that a sample is known by. */
    public Figures figures(int accepted) {
        return new Figures(accepted, count("EXTREME"), count("HESITANT"), atRisk(), owed());
    }

    private long count(String customerClass) {
        return views.values().stream()
                .filter(view -> view.required("customerClass").textValue().equals(customerClass))
                .count();
    }

    private long atRisk() {
        return views.values().stream()
                .filter(view -> view.required("atRisk").booleanValue())
                .count();
    }

    private long owed() {
        return views.values().stream()
                .mapToLong(view -> view.at("/ledger/owed").longValue())
                .sum();
    }

    /** Figures by the oracle. */
    public static Figures expected(int accepted, Collection<Biography> biographies) {
        return new Figures(
                accepted,
                count(biographies, "EXTREME"),
                count(biographies, "HESITANT"),
                biographies.stream().filter(Biography::atRisk).count(),
                biographies.stream().mapToLong(Biography::owed).sum());
    }

    private static long count(Collection<Biography> biographies, String customerClass) {
        return biographies.stream()
                .filter(biography -> biography.customerClass().equals(customerClass))
                .count();
    }

    /** Customers with a case, as often as they have one. */
    public List<String> customersWithCases() {
        return cases.stream().map(Result::customerId).sorted().toList();
    }

    /** Those who must have exactly one. */
    public static List<String> expectedCustomersWithCases(Collection<Biography> biographies) {
        return biographies.stream()
                .filter(biography -> biography.customerClass().equals("EXTREME"))
                .map(Biography::customerId)
                .sorted()
                .toList();
    }
}
