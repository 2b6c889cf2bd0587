package dev.twelvefold.recovery.stream.api;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * A client and its place in the stream. It is sent an event only when it has taken the one before, and nothing waits for it here but
 * one page of events, so that a slow one costs no memory.
 */
final class Follower {
    private final MultiEmitter<? super OutboundSseEvent> out;
    private final Sse sse;
    private final RecentEvents recent;
    private final LongSupplier nanos;
    private final Queue<OutboundSseEvent> greetings = new ArrayDeque<>();
    private final Queue<StreamEvent> page = new ArrayDeque<>();
    private long position;
    private long sentAt;
    private boolean isSending;

    /**
     * @param position the place of the event that it had last
     * @param isReset what it had last is not known any more: it is to load anew what it shows
     * @param nanos a clock that only runs forward
     */
    Follower(
            MultiEmitter<? super OutboundSseEvent> out,
            Sse sse,
            RecentEvents recent,
            long position,
            boolean isReset,
            LongSupplier nanos) {
        this.out = out;
        this.sse = sse;
        this.recent = recent;
        this.position = position;
        this.nanos = nanos;
        this.sentAt = nanos.getAsLong();
        greetings.add(comment("connected"));
        if (isReset) {
            greetings.add(event("{}").name("reset").build());
        }
    }

    /** Sends what there is, as far as the client takes it. */
    synchronized void send() {
        if (isSending) {
            // The client took one while it was being sent; the loop below goes on with the next.
            return;
        }
        isSending = true;
        try {
            for (var next = canTake() ? next() : null; next != null; next = canTake() ? next() : null) {
                sent(next);
            }
        } finally {
            isSending = false;
        }
    }

    /** Says that the connection is alive, when nothing else has for so long. */
    synchronized void beat(Duration silence) {
        if (canTake() && nanos.getAsLong() - sentAt >= silence.toNanos()) {
            sent(comment("still here"));
        }
    }

    /** The place behind which it needs a page; negative when it needs none. */
    synchronized long needsPageBehind() {
        return page.isEmpty() && position < recent.last() && recent.at(position + 1) == null ? position : -1;
    }

    /** @param next in order, right behind its place */
    synchronized void hand(List<StreamEvent> next) {
        page.addAll(next);
    }

    /** Whether there has been something for it for so long, and it takes nothing. */
    synchronized boolean isStuck(Duration patience) {
        return !canTake() && position < recent.last() && nanos.getAsLong() - sentAt >= patience.toNanos();
    }

    /** Ends the connection; the client may come back and go on. */
    void drop() {
        out.complete();
    }

    private OutboundSseEvent next() {
        if (!greetings.isEmpty()) {
            return greetings.poll();
        }
        var next = page.isEmpty() ? recent.at(position + 1) : page.poll();
        if (next == null) {
            return null;
        }
        position = next.position();
        return event(next.json()).build();
    }

    private OutboundSseEvent.Builder event(String json) {
        return sse.newEventBuilder().id(String.valueOf(position)).data(String.class, json);
    }

    /** Clients skip it. */
    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    private boolean canTake() {
        return out.requested() > 0 && !out.isCancelled();
    }

    private void sent(OutboundSseEvent event) {
        sentAt = nanos.getAsLong();
        out.emit(event);
    }
}
