package dev.twelvefold.recovery.stream.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that takes what it asks for, and no more. */
class FollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RecentEvents recent = new RecentEvents();
    private final AtomicLong nanos = new AtomicLong();
    private final Client client = new Client();
    private Follower follower;

    /** What arrives at the other end. */
    private static final class Client implements Flow.Subscriber<OutboundSseEvent> {
        final List<String> got = new ArrayList<>();
        Flow.Subscription subscription;
        boolean isOver;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(OutboundSseEvent event) {
            got.add(event.getId() == null ? event.getComment() : event.getId());
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            isOver = true;
        }
    }

    @BeforeEach
    void connect() {
        recent.startAt(7);
        Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        out -> {
                            follower = new Follower(out, SseImpl.INSTANCE, recent, 7, false, nanos::get);
                            out.onRequest(count -> follower.send());
                        },
                        BackPressureStrategy.ERROR)
                .subscribe(client);
    }

    @Test
    void isSentAsMuchAsItTakes() {
        recent.add(events(8, 12));
        follower.send();
        assertThat(client.got).isEmpty();

        client.subscription.request(3);
        assertThat(client.got).containsExactly("connected", "8", "9");

        client.subscription.request(10);
        recent.add(events(13, 13));
        follower.send();
        assertThat(client.got).containsExactly("connected", "8", "9", "10", "11", "12", "13");
    }

    @Test
    void isStuckWhenItTakesNothingForLong() {
        client.subscription.request(2);
        recent.add(events(8, 9));
        follower.send();
        nanos.set(PATIENCE.toNanos() - 1);
        assertThat(follower.isStuck(PATIENCE)).isFalse();
        nanos.incrementAndGet();
        assertThat(follower.isStuck(PATIENCE)).isTrue();

        client.subscription.request(1);
        assertThat(follower.isStuck(PATIENCE)).isFalse();
        assertThat(client.got).containsExactly("connected", "8", "9");

        follower.drop();
        assertThat(client.isOver).isTrue();
    }

    @Test
    void isNeverStuckWhileThereIsNothingForIt() {
        client.subscription.request(1);
        nanos.set(PATIENCE.toNanos() * 100);

        assertThat(follower.isStuck(PATIENCE)).isFalse();
    }

    @Test
    void hearsThatTheConnectionIsAlive() {
        client.subscription.request(9);
        follower.beat(PATIENCE);
        nanos.set(PATIENCE.toNanos());
        follower.beat(PATIENCE);
        follower.beat(PATIENCE);

        assertThat(client.got).containsExactly("connected", "still here");
    }

    /** A client that has missed more than is in memory reads it page by page, and then goes on with all others. */
    @Test
    void readsPagesUntilItHasCaughtUp() {
        client.subscription.request(Long.MAX_VALUE);
        recent.add(events(8, 8 + RecentEvents.SIZE));
        follower.send();
        assertThat(client.got).containsExactly("connected");
        assertThat(follower.needsPageBehind()).isEqualTo(7);

        follower.hand(events(8, 9));
        follower.send();

        assertThat(follower.needsPageBehind()).isNegative();
        assertThat(client.got.subList(1, client.got.size()))
                .containsExactlyElementsOf(LongStream.rangeClosed(8, 8 + RecentEvents.SIZE)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    private static List<StreamEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> new StreamEvent(position, "{}"))
                .toList();
    }
}
