package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.keys.application.Claims;
import dev.twelvefold.feedback.keys.application.Ruling;
import dev.twelvefold.feedback.keys.application.Ruling.First;
import dev.twelvefold.feedback.keys.application.Ruling.Repeat;
import dev.twelvefold.feedback.keys.domain.Claim;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Gives what was accepted its identity and publishes it. A post with a key is published only once its key is remembered; a
 * repeat is answered as the first was.
 */
@ApplicationScoped
public class Intake {
    private static final String SOURCE = "/feedback-service";

    private final EventPublisher publisher;
    private final Claims claims;

    Intake(EventPublisher publisher, Claims claims) {
        this.publisher = publisher;
        this.claims = claims;
    }

    /**
     * Takes in a single post. Does not block.
     *
     * @param poster who posts it: idempotency keys are the client's own
     * @return completes when the broker has it; fails with {@link BrokerAwayException}, {@link KeyReusedException} or
     *     {@link dev.twelvefold.feedback.keys.application.KeysUnavailableException}
     */
    public CompletionStage<Taken> take(Accepted accepted, Poster poster) {
        if (accepted.keyed() == null) {
            return publish(accepted, poster);
        }
        var claim = claim(accepted, poster.client());
        return claim(List.of(claim)).thenCompose(rulings -> take(accepted, poster, claim.eventId(), rulings.get(0)));
    }

    /** Asks for the keys of posts; each is then to be {@link #take(Accepted, Poster, UUID, Ruling) taken} as ruled. */
    public CompletionStage<List<Ruling>> claim(List<Claim> wanted) {
        return claims.claim(wanted);
    }

    /** The claim of a post that has a key. */
    public static Claim claim(Accepted accepted, String client) {
        var id = EventIds.uuidNamed(client, accepted.keyed().key());
        return new Claim(id, accepted.keyed().bodyHash(), accepted.receivedAt());
    }

    /** Takes in a post without a key. */
    public CompletionStage<Taken> publish(Accepted accepted, Poster poster) {
        return publish(EventIds.fresh(), accepted, accepted.data(), accepted.receivedAt(), poster);
    }

    /** Takes in a post with a key, as ruled. */
    public CompletionStage<Taken> take(Accepted accepted, Poster poster, UUID id, Ruling ruling) {
        if (ruling instanceof First first) {
            return publish(accepted, poster, id, first);
        }
        if (ruling instanceof Repeat repeat) {
            var taken = new Taken(receipt(id.toString(), accepted, repeat.receivedAt()), true);
            return repeat.published().thenApply(published -> {
                if (!published) {
                    throw new BrokerAwayException(null);
                }
                return taken;
            });
        }
        return CompletableFuture.failedFuture(new KeyReusedException());
    }

    private CompletionStage<Taken> publish(Accepted accepted, Poster poster, UUID id, First first) {
        var at = first.receivedAt();
        var data = at.equals(accepted.receivedAt())
                ? accepted.data()
                : accepted.keyed().dataAt().apply(at);
        return publish(id.toString(), accepted, data, at, poster)
                .whenComplete((taken, failure) -> first.attempt().settle(failure == null));
    }

    private CompletionStage<Taken> publish(
            String id, Accepted accepted, CustomerEvent data, Instant receivedAt, Poster poster) {
        var taken = new Taken(receipt(id, accepted, receivedAt), false);
        return publisher
                .publish(CloudEvent.of(id, SOURCE, receivedAt, data), poster)
                .thenApply(nothing -> taken);
    }

    private static Receipt receipt(String id, Accepted accepted, Instant receivedAt) {
        return new Receipt(id, accepted.kind(), accepted.data().customerId(), receivedAt);
    }
}
