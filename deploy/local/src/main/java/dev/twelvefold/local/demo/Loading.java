package dev.twelvefold.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.local.LocalStack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tells a story to a stack: feeds what customers do, and works on the cases that come of it. */
final class Loading {
    /** Most of an episode is waiting for a broker, a payer or a mail server. */
    private static final int AT_ONCE = 6;

    private final Door segmentation;
    private final Door recovery;
    private final Publisher publisher;
    private final Map<String, DeskWords> words = Map.of("vi", DeskWords.of("vi"), "en", DeskWords.of("en"));

    Loading(LocalStack stack, Publisher publisher) {
        this.segmentation = new Door(stack.segmentationUrl());
        this.recovery = new Door(stack.recoveryUrl());
        this.publisher = publisher;
    }

    /** Returns when segmentation knows everybody of them by what they have done. */
    void feed(Story story) {
        // Where the local users are not known, this fails before anything is told.
        total();
        // Two topics have no order between them: a purchase that is told after the rating of it makes nobody loyal.
        publisher.publish(
                story.past().stream().filter(each -> each.kind().isActivity()).toList());
        story.episodes().forEach(this::awaitPurchases);
        publisher.publish(
                story.past().stream().filter(each -> !each.kind().isActivity()).toList());
        Patience.until(
                "everybody's class",
                this::total,
                total -> total >= story.people().size());
    }

    /** Returns when every episode has been played to its end. */
    void play(List<Episode> episodes) {
        publisher.publish(
                episodes.stream().flatMap(each -> each.hurt().stream()).toList());
        var pool = Executors.newFixedThreadPool(AT_ONCE, Loading::daemon);
        try {
            await(episodes.stream().map(episode -> play(pool, episode)).toList());
        } finally {
            pool.shutdownNow();
        }
    }

    private Future<?> play(ExecutorService pool, Episode episode) {
        return pool.submit(() -> {
            var caseId = awaitCase(episode.person()).required("caseId").asText();
            publisher.publish(episode.worse());
            var language = episode.person().language();
            episode.plot().play(new Desk(recovery, caseId, episode.number(), words.get(language)));
            publisher.publish(episode.fives());
            awaitRepaid(caseId, episode.fives().size());
            publisher.publish(episode.relapse());
            awaitHurts(caseId, episode.hurts());
        });
    }

    private static void await(List<? extends Future<?>> all) {
        try {
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoException cause ? cause : new DemoException("" + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("the stack is stopping", e);
        }
    }

    private void awaitPurchases(Episode episode) {
        var id = episode.person().id();
        Patience.until(
                "the purchases of " + id,
                () -> segmentation.find("analyst", "/api/v1/customers/" + id),
                view -> view.at("/purchases/lifetime").asInt() >= episode.purchases() && !view.isEmpty());
    }

    private long total() {
        return segmentation.get("analyst", "/api/v1/segments").required("total").asLong();
    }

    private JsonNode awaitCase(Person person) {
        var path = "/api/v1/cases?customerId=" + person.id();
        return Patience.until(
                        "a case of " + person.id(),
                        () -> recovery.get("analyst", path).required("items"),
                        cases -> !cases.isEmpty())
                .get(0);
    }

    private void awaitHurts(String caseId, int hurts) {
        Patience.until(
                "the bad experiences of case " + caseId,
                () -> recovery.get("analyst", "/api/v1/cases/" + caseId),
                theCase -> theCase.required("negatives").size() >= hurts);
    }

    private void awaitRepaid(String caseId, int fives) {
        Patience.until(
                "the good experiences of case " + caseId,
                () -> recovery.get("analyst", "/api/v1/cases/" + caseId),
                theCase -> theCase.at("/offset/repaid").asInt() >= fives);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "demo-episode");
        thread.setDaemon(true);
        return thread;
    }
}
