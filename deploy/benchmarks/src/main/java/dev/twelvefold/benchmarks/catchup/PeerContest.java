package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.catchup.JvmWorker.Setting;
import dev.twelvefold.benchmarks.peer.PeerTopics;
import dev.twelvefold.benchmarks.pgbench.Pgbench;
import dev.twelvefold.benchmarks.process.Jvms;
import dev.twelvefold.benchmarks.report.Figures;
import dev.twelvefold.benchmarks.report.Spread;
import dev.twelvefold.benchmarks.report.Table;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.Contest;
import dev.twelvefold.benchmarks.rig.Contestant;
import dev.twelvefold.benchmarks.rig.Measurement;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.local.LocalStack;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The service, its peer and the limits of the parts, one after the other on the same backlog. */
final class PeerContest {
    /** At a twentieth of the budget's speed nobody would wait any longer. */
    private static final int LIMIT_SECONDS = 1_800;

    private final int warmUp;
    private final Output serviceOutput;
    private final Output peerOutput;
    private final Contestant service;
    private final Contestant peer;
    private final List<Contestant> everybody;
    private final Contest contest;

    PeerContest(CatchUpOptions options, LocalStack stack, BrokerView broker, Jvms jvms, Optional<Pgbench> pgbench) {
        warmUp = options.warmUp();
        var servers = stack.bootstrapServers();
        broker.createLikeIntake(PeerTopics.CLASS_CHANGES);
        broker.createLikeIntake(PeerTopics.CUSTOMERS);
        serviceOutput = new Output(servers, broker, Topics.CLASS_CHANGES, Topics.CUSTOMERS);
        peerOutput = new Output(servers, broker, PeerTopics.CLASS_CHANGES, PeerTopics.CUSTOMERS);
        var setting = new Setting(jvms, broker, servers, options.data());
        service = turn(new ServiceWorker(stack, broker), broker, serviceOutput::mark);
        peer = turn(JvmWorker.peer(setting), broker, peerOutput::mark);
        everybody = Stream.concat(
                        Stream.of(service, peer, turn(JvmWorker.raw(setting), broker, () -> {})),
                        pgbench.stream().map(found -> new Upserts(stack, found, options.events(), options.customers())))
                .toList();
        contest = new Contest(everybody);
    }

    /** Everybody begins anew in each turn. */
    private Contestant turn(Worker worker, BrokerView broker, Runnable mark) {
        return new Consumption(worker, broker, warmUp, () -> {
            worker.forget();
            mark.run();
        });
    }

    /** Says what service and peer agree on; throws when they do not. */
    String round() {
        contest.round(LIMIT_SECONDS, () -> {});
        return Agreement.of(serviceOutput.read(), peerOutput.read());
    }

    /** Events per second of the service. */
    Spread service() {
        return contest.spread(service, Measurement::perSecond);
    }

    String rates() {
        var table = new Table("what", "events/s", "of Kafka Streams", "budget");
        everybody.forEach(one -> table.row(
                one.name(),
                Figures.whole(median(one, Measurement::perSecond)),
                one == peer ? "100 %" : Figures.percent(contest.ratio(one, peer)),
                one == service
                        ? CatchUpBudget.PEER.verdict(contest.ratio(one, peer).median())
                        : "–"));
        return table.toString();
    }

    String cores() {
        var table = new Table("cores kept busy", "its own", "broker", "others", "its own µs each");
        everybody.forEach(one -> table.row(
                one.name(),
                Figures.twoDigits(median(one, measured -> measured.cores().service())),
                Figures.twoDigits(median(one, measured -> measured.cores().broker())),
                Figures.twoDigits(median(one, measured -> measured.cores().others())),
                Figures.oneDigit(median(one, Measurement::serviceMicros))));
        return table.toString();
    }

    private double median(Contestant contestant, ToDoubleFunction<Measurement> figure) {
        return contest.spread(contestant, figure).median();
    }
}
