package dev.twelvefold.recovery.traces.store;

import dev.twelvefold.messaging.kafka.TraceContext;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.traces.application.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Table {@code trace_context}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredTraces implements Traces {
    private static final String KEEP = """
            INSERT INTO trace_context (subject, traceparent, tracestate)
            SELECT r.subject::uuid, r.traceparent, r.tracestate
            FROM unnest(?::text[], ?::text[], ?::text[]) AS r (subject, traceparent, tracestate)
            ON CONFLICT DO NOTHING
            """;

    private static final String OF = "SELECT traceparent, tracestate FROM trace_context WHERE subject = ?";

    private static final ArrayColumns<Place> COLUMNS = new ArrayColumns<Place>()
            .text(place -> place.subject().toString())
            .text(place -> place.trace().traceparent())
            .text(place -> place.trace().tracestate());

    private record Place(UUID subject, TraceContext trace) {}

    private final Jdbc jdbc;

    StoredTraces(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Map<UUID, Context> places) {
        var recorded = places.entrySet().stream()
                .map(place -> new Place(place.getKey(), TraceContext.of(place.getValue())))
                .filter(place -> place.trace() != null)
                .toList();
        jdbc.write(KEEP, COLUMNS, recorded);
    }

    @Override
    public Optional<Context> of(UUID subject) {
        List<TraceContext> found = jdbc.list(
                OF,
                statement -> statement.setObject(1, subject),
                row -> new TraceContext(row.getString(1), row.getString(2)));
        return found.stream().map(TraceContext::context).findFirst();
    }
}
