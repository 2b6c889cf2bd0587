package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.recovery.cases.application.ReusedKeyException;
import dev.twelvefold.recovery.cases.application.StaleCaseException;
import dev.twelvefold.recovery.cases.domain.Refusal;
import dev.twelvefold.recovery.cases.domain.RefusedException;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Versions;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a case refuses, as problems. */
class Refusals {
    @ServerExceptionMapper
    public Response refused(RefusedException refused) {
        return problem(refused.refusal()).toResponse();
    }

    @ServerExceptionMapper
    public Response reused(ReusedKeyException reused) {
        return Problems.reused("This Idempotency-Key stands for another command.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response stale(StaleCaseException stale) {
        return ((HttpProblem) Versions.stale(stale.present())).toResponse();
    }

    static HttpProblem problem(Refusal refusal) {
        if (refusal instanceof Refusal.NoSuchPromise) {
            return Problems.notFound(refusal.detail());
        }
        if (refusal instanceof Refusal.NoRate) {
            return Problems.invalid(List.of(FieldError.of("currency", refusal.detail())));
        }
        if (refusal instanceof Refusal.NotYours) {
            return Problems.problem(Status.FORBIDDEN, "Forbidden", refusal.detail())
                    .build();
        }
        var conflict = Problems.problem(Status.CONFLICT, "Conflict", refusal.detail());
        if (refusal instanceof Refusal.Taken taken) {
            return conflict.with("owner", taken.owner()).build();
        }
        if (refusal instanceof Refusal.AnotherIsOpen other) {
            return conflict.with("caseId", other.caseId()).build();
        }
        if (refusal instanceof Refusal.Exceeded exceeded) {
            return conflict.with("leftUsd", exceeded.leftUsd()).build();
        }
        return conflict.build();
    }
}
