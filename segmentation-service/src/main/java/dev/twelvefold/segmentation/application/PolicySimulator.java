package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.segmentation.application.Crowds.Crowd;
import dev.twelvefold.segmentation.domain.ClassCounts;
import dev.twelvefold.segmentation.domain.Classifier;
import dev.twelvefold.segmentation.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Answers what a policy would do, from the figures of the customers as they are. Changes nothing. */
@ApplicationScoped
public class PolicySimulator {
    private final Crowds crowds;
    private final Policies policies;
    private final Clock clock;

    PolicySimulator(Crowds crowds, Policies policies, Clock clock) {
        this.crowds = crowds;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param rules with the window of the policy in force: nothing else is counted */
    @Transactional
    public Simulation simulate(Rules rules) {
        var asOf = Times.now(clock);
        var version = policies.inForce();
        var tally = new Tally(new Classifier(rules));
        crowds.all().forEach(tally::add);
        return new Simulation(
                version, tally.total, tally.classes, tally.atRisk, tally.changed, tally.matrix, tally.recoveries, asOf);
    }

    private static final class Tally {
        private final Classifier classifier;
        private final Map<CustomerClass, Long> classes = ClassCounts.nobody();
        private final Map<CustomerClass, Map<CustomerClass, Long>> matrix = new EnumMap<>(CustomerClass.class);
        private long total;
        private long atRisk;
        private long changed;
        private long recoveries;

        Tally(Classifier classifier) {
            this.classifier = classifier;
            for (var from : CustomerClass.values()) {
                matrix.put(from, ClassCounts.nobody());
            }
        }

        void add(Crowd crowd) {
            var from = crowd.customerClass();
            var to = classifier.classify(crowd.figures()).customerClass();
            total += crowd.customers();
            classes.merge(to, crowd.customers(), Long::sum);
            matrix.get(from).merge(to, crowd.customers(), Long::sum);
            changed += from == to ? 0 : crowd.customers();
            var isHurt = crowd.figures().openNegatives() >= 1;
            atRisk += isHurt && to != CustomerClass.EXTREME ? crowd.customers() : 0;
            recoveries += from != to && to == CustomerClass.EXTREME && !crowd.hasOpenCase() ? crowd.customers() : 0;
        }
    }
}
