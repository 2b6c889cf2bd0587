package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.domain.Claim;
import dev.twelvefold.feedback.keys.domain.Reservation;
import dev.twelvefold.feedback.keys.domain.Reservation.State;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.log.Failures;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Writes the keys of whatever requests have come together since the last statement, so that the database sees a statement for
 * many posts and not one for each. A request whose keys another instance has in flight comes round again after a while.
 */
@ApplicationScoped
class KeyWriter {
    private static final Logger LOG = Logger.getLogger(KeyWriter.class);

    private final Reservations reservations;
    private final Conclusions conclusions;
    private final KeysInFlight inFlight;
    private final KeySettings settings;
    private final BlockingQueue<ClaimRequest> queue;
    private final List<Thread> threads = new ArrayList<>();

    KeyWriter(Reservations reservations, Conclusions conclusions, KeysInFlight inFlight, KeySettings settings) {
        this.reservations = reservations;
        this.conclusions = conclusions;
        this.inFlight = inFlight;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queueSize());
    }

    @PostConstruct
    void start() {
        for (int i = 1; i <= settings.writers(); i++) {
            var thread = new Thread(this::run, "key-writer-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Answers the request, whose open keys are entered as in flight, once they are written. */
    void write(ClaimRequest request) {
        if (!queue.offer(request)) {
            fail(request, new RejectedExecutionException("too many posts wait for their keys"));
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                write(nextGroup());
            }
        } catch (InterruptedException e) {
            LOG.debug("No more keys are written", e);
        }
    }

    private List<ClaimRequest> nextGroup() throws InterruptedException {
        var group = new ArrayList<ClaimRequest>();
        var keys = 0;
        for (var next = queue.take(); next != null; next = keys < settings.groupSize() ? queue.poll() : null) {
            group.add(next);
            keys += next.openKeys();
        }
        return group;
    }

    private void write(List<ClaimRequest> group) {
        var id = EventIds.freshUuid();
        var claims = group.stream().flatMap(request -> request.open().stream()).toList();
        Map<UUID, Reservation> known;
        try {
            known = reservations.reserve(id, claims);
        } catch (RuntimeException e) {
            LOG.warnf("Keys could not be remembered: %s", Failures.told(e));
            group.forEach(request -> fail(request, e));
            return;
        }
        rule(group, claims, known, id);
    }

    private void rule(List<ClaimRequest> group, List<Claim> claims, Map<UUID, Reservation> known, UUID id) {
        var ours = claims.stream()
                .map(Claim::eventId)
                .filter(key -> isOurs(known.get(key)))
                .toList();
        var attempt = new Attempt(ours.size());
        attempt.published().thenAccept(published -> conclusions.conclude(id, published, () -> inFlight.leave(ours)));
        group.forEach(request -> rule(request, known, attempt));
    }

    private static boolean isOurs(Reservation known) {
        return known == null || known.state() == State.OURS;
    }

    private void rule(ClaimRequest request, Map<UUID, Reservation> known, Attempt attempt) {
        var free = new ArrayList<UUID>();
        for (var claim : request.open()) {
            var reservation = known.getOrDefault(claim.eventId(), Reservation.of(claim));
            if (!mustWait(claim, reservation)) {
                var isOurs = reservation.state() == State.OURS;
                request.rule(claim.eventId(), new Ruled(reservation, isOurs ? attempt : null));
                if (!isOurs) {
                    free.add(claim.eventId());
                }
            }
        }
        inFlight.leave(free);
        if (request.openKeys() > 0) {
            comeRoundAgain(request);
        } else {
            request.answer();
        }
    }

    private static boolean mustWait(Claim claim, Reservation reservation) {
        return reservation.state() == State.IN_FLIGHT && reservation.isOf(claim);
    }

    private void comeRoundAgain(ClaimRequest request) {
        CompletableFuture.delayedExecutor(settings.poll().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (request.isAnswered()) {
                        fail(request, null);
                    } else {
                        write(request);
                    }
                });
    }

    private void fail(ClaimRequest request, Throwable failure) {
        inFlight.leave(request.open().stream().map(Claim::eventId).toList());
        request.fail(failure);
    }

    /** By then no request is under way. */
    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
