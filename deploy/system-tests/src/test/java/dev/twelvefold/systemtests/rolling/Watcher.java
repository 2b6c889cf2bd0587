package dev.twelvefold.systemtests.rolling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;

/** Follows the stream of recovery, from wherever it is told to, and goes on behind what it saw when it is let go. */
final class Watcher {
    private final Balancer recovery;
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    Watcher(Balancer recovery) {
        this.recovery = recovery;
    }

    /**
     * Returns when the service has ended the stream in order; throws when it broke, or was refused.
     *
     * @param isEnough asked with every line: whether to leave by itself
     */
    void follow(BooleanSupplier isEnough) {
        var connection = new Connection(isEnough);
        var ended = seen.isEmpty()
                ? recovery.next().follow("/api/v1/stream", connection)
                : recovery.next()
                        .follow(
                                "/api/v1/stream",
                                connection,
                                "Last-Event-ID",
                                String.valueOf(seen.get(seen.size() - 1)));
        ended.exceptionally(refused -> {
            connection.onError(refused);
            return null;
        });
        connection.ended.join();
        if (isEnough.getAsBoolean()) {
            return;
        }
        var status = ended.join().statusCode();
        if (status != 200) {
            throw new AssertionError("the stream was refused: " + status);
        }
    }

    /** The places of the changes that it saw, as they came. */
    List<Long> seen() {
        return seen;
    }

    Optional<Long> last() {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
    }

    private final class Connection implements Flow.Subscriber<String> {
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final BooleanSupplier isEnough;
        private Flow.Subscription subscription;

        private Connection(BooleanSupplier isEnough) {
            this.isEnough = isEnough;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("id:")) {
                seen.add(Long.valueOf(line.substring("id:".length()).strip()));
            }
            if (isEnough.getAsBoolean()) {
                subscription.cancel();
                ended.complete(null);
            }
        }

        @Override
        public void onError(Throwable failure) {
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ended.complete(null);
        }
    }
}
