package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.history.Backlog;
import dev.twelvefold.benchmarks.history.History;
import dev.twelvefold.benchmarks.pgbench.Pgbench;
import dev.twelvefold.benchmarks.process.Jvms;
import dev.twelvefold.benchmarks.report.Spread;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Measures how fast the segmentation-service works off a backlog, beside a peer and the limits of its parts. */
final class CatchUp {
    private static final long SEED = 12;

    private final CatchUpOptions options;
    private final Rig rig;
    private final Jvms jvms;
    private final Optional<Pgbench> pgbench;

    CatchUp(CatchUpOptions options, Rig rig, Jvms jvms, Optional<Pgbench> pgbench) {
        this.options = options;
        this.rig = rig;
        this.jvms = jvms;
        this.pgbench = pgbench;
    }

    void run() {
        say("starting the service with its broker and database, for it to create its topics");
        var stack = rig.services(Set.of(Service.SEGMENTATION));
        stack.stop(Service.SEGMENTATION);
        var broker = rig.view(stack);
        var small = small(stack, broker);
        if (options.largeCustomers() > 0) {
            large(stack, broker, small);
        }
    }

    private Spread small(LocalStack stack, BrokerView broker) {
        say("publishing %,d events of %,d customers, of which the first %,d do not count"
                .formatted(options.backlog(), options.customers(), options.warmUp()));
        Backlog.publish(
                stack.bootstrapServers(),
                new History(SEED, options.backlog(), options.customers(), 1, Instant.now()).events());
        if (pgbench.isEmpty()) {
            say("pgbench is missing (apt-get install postgresql-contrib): PostgreSQL alone is left out");
        }
        var contest = new PeerContest(options, stack, broker, jvms, pgbench);
        for (int round = 1; round <= options.rounds(); round++) {
            say("round %d of %d".formatted(round, options.rounds()));
            say(contest.round());
        }
        say("");
        say(contest.rates());
        say("");
        say(contest.cores());
        return contest.service();
    }

    private void large(LocalStack stack, BrokerView broker, Spread small) {
        say("");
        say("%,d customers: the service gets to know them first, which does not count"
                .formatted(options.largeCustomers()));
        var run = new LargeRun(options, stack, broker);
        run.acquaint();
        for (int round = 1; round <= options.rounds(); round++) {
            say("round %d of %d: twice %,d events more".formatted(round, options.rounds(), options.backlog()));
            run.round();
        }
        say("");
        say(run.table(small));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
