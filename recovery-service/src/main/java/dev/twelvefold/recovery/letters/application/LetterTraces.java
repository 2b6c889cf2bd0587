package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.messaging.trace.EventSpans;
import dev.twelvefold.recovery.traces.application.Traces;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Letters in traces. A letter is sent long after the agent's request, by another thread: its span stands in the trace of what
 * opened the case, and links to the request it was written in, which links to the trace of the case.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LetterTraces {
    private final Traces traces;

    LetterTraces(Traces traces) {
        this.traces = traces;
    }

    /** Keeps in which request a letter was written. */
    void written(StoredLetter letter) {
        var request = Span.current();
        if (request.getSpanContext().isSampled()) {
            traces.keep(Map.of(letter.letterId(), Context.current()));
            traces.of(letter.caseId())
                    .map(Span::fromContext)
                    .ifPresent(opened -> request.addLink(opened.getSpanContext()));
        }
    }

    /** Begins an attempt to send a letter. */
    LetterSpan sending(StoredLetter letter) {
        var opened = traces.of(letter.caseId());
        var request = traces.of(letter.letterId());
        var place = opened.or(() -> request);
        var span = place.map(at -> span(letter, at, opened.isPresent() ? request : Optional.empty()));
        return new LetterSpan(span.orElse(Span.getInvalid()), letter);
    }

    private static Span span(StoredLetter letter, Context place, Optional<Context> request) {
        var span = GlobalOpenTelemetry.getTracer(EventSpans.SCOPE)
                .spanBuilder("send letter")
                .setParent(place)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("network.protocol.name", "smtp")
                .setAttribute("twelvefold.letter.id", letter.letterId().toString())
                .setAttribute("twelvefold.case.id", letter.caseId().toString())
                .setAttribute(EventSpans.CUSTOMER, letter.customerId());
        request.map(Span::fromContext).ifPresent(writing -> span.addLink(writing.getSpanContext()));
        return span.startSpan();
    }
}
