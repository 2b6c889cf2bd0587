package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.messaging.trace.EventSpans;
import dev.twelvefold.messaging.trace.LogFields;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;

/** One attempt to send a letter, until this is closed: the current span, where that is recorded, and the fields of log lines. */
final class LetterSpan implements AutoCloseable {
    private final Span span;
    private final LogFields fields;

    LetterSpan(Span span, StoredLetter letter) {
        this.span = span;
        var trace = span.getSpanContext().isValid() ? Context.root().with(span) : null;
        this.fields = LogFields.of(null, letter.customerId(), trace);
    }

    /** Notes what became of the letter. */
    void ended(StoredLetter letter) {
        var state = letter.delivery().state();
        span.setAttribute("twelvefold.letter.state", state.name())
                .setAttribute("twelvefold.letter.attempts", letter.delivery().attempts());
        if (state != DeliveryState.SENT) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    void failed(RuntimeException failure) {
        EventSpans.fail(span, failure);
    }

    @Override
    public void close() {
        fields.close();
        span.end();
    }
}
