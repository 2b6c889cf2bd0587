package dev.twelvefold.feedback.keys.application;

import dev.twelvefold.feedback.keys.domain.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Rules on posts with keys. A key that this instance is working on is waited for in memory; all others are settled by the
 * database, for many posts in one statement.
 */
@ApplicationScoped
public class Claims {
    private final KeysInFlight inFlight;
    private final KeyWriter writer;
    private final KeySettings settings;

    Claims(KeysInFlight inFlight, KeyWriter writer, KeySettings settings) {
        this.inFlight = inFlight;
        this.writer = writer;
        this.settings = settings;
    }

    /**
     * Claims keys. Does not block; completes on another thread, which must not be held up.
     *
     * @return a ruling for each claim, in their order; fails with {@link KeysUnavailableException} when the keys cannot be
     *     remembered in time
     */
    public CompletionStage<List<Ruling>> claim(List<Claim> claims) {
        var request = new ClaimRequest(claims);
        request.rulings().orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        admit(request);
        return request.rulings().exceptionallyCompose(Claims::unavailable);
    }

    private void admit(ClaimRequest request) {
        if (request.isAnswered()) {
            return;
        }
        inFlight.enter(request.open())
                .ifPresentOrElse(busy -> busy.thenRun(() -> admit(request)), () -> writer.write(request));
    }

    private static <T> CompletionStage<T> unavailable(Throwable failure) {
        return CompletableFuture.failedFuture(
                failure instanceof KeysUnavailableException ? failure : new KeysUnavailableException(failure));
    }
}
