package dev.twelvefold.segmentation.oracle;

import java.util.ArrayList;
import java.util.List;

/** The customers of a run: some are heard of every day, most hardly ever. */
final class Cast {
    /** The oracle reads a whole life for every event of it; a customer who has lived that much rests. */
    private static final int LIFE = 500;

    /** Whatever an id may consist of. */
    private static final List<String> SHAPES = List.of("%s-%d", "%s.%d", "%s:%d", "%s_%d", "%s+%d@example.org");

    private final Dice dice;
    private final List<Customer> customers = new ArrayList<>();

    /** Somebody with habits. */
    static final class Customer {
        private final String id;
        private final double discount;
        private int lived;

        private Customer(String id, double discount) {
            this.id = id;
            this.discount = discount;
        }

        String id() {
            return id;
        }

        /** How likely a purchase is at a discount. */
        double discount() {
            return discount;
        }

        /** One more event. */
        void lives() {
            lived++;
        }
    }

    Cast(Dice dice, String prefix, int size) {
        this.dice = dice;
        for (int n = 0; n < size; n++) {
            var id = dice.one(SHAPES).formatted(prefix, n);
            customers.add(new Customer(id, dice.one(List.of(0.0, 0.1, 0.5, 0.8, 0.8, 1.0))));
        }
    }

    Customer one() {
        var customer = customers.get(dice.skewed(customers.size()));
        while (customer.lived >= LIFE) {
            customer = dice.one(customers);
        }
        return customer;
    }
}
