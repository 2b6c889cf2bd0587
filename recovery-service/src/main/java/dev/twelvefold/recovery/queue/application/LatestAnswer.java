package dev.twelvefold.recovery.queue.application;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Lets callers that ask at once share one answer, which is never older than the question: whoever asks while somebody is at work
 * waits for the next answer, together with all others. So one answer at a time is worked out, however many ask.
 */
final class LatestAnswer<T> {
    private final Supplier<T> source;
    private final AtomicLong questions = new AtomicLong();
    private long answered;
    private T answer;

    LatestAnswer(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        var question = questions.incrementAndGet();
        synchronized (this) {
            if (question > answered) {
                var asked = questions.get();
                answer = source.get();
                answered = asked;
            }
            return answer;
        }
    }
}
