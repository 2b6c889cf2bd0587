package dev.twelvefold.rest;

import dev.twelvefold.messaging.fields.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.time.Duration;
import java.util.List;

/** Refusals as {@code application/problem+json} (RFC 9457). */
public final class Problems {
    private static final StatusType UNPROCESSABLE = new Unprocessable();

    private Problems() {}

    /** 400 with every refused field. */
    public static HttpProblem invalid(List<FieldError> errors) {
        return problem(Status.BAD_REQUEST, "Invalid fields", "See errors, one entry for each refused field.")
                .with("errors", errors)
                .build();
    }

    /** 400 for something that could not even be read. */
    public static HttpProblem malformed(String detail) {
        return problem(Status.BAD_REQUEST, "Malformed request", detail).build();
    }

    /** 404. */
    public static HttpProblem notFound(String detail) {
        return problem(Status.NOT_FOUND, "Not found", detail).build();
    }

    /** 412 for a change that was made in view of an older state than the present one. */
    public static HttpProblem stale(String detail) {
        return problem(Status.PRECONDITION_FAILED, "Stale", detail).build();
    }

    /** 428 for a change that must name the state it was made in view of. */
    public static HttpProblem unconditional(String detail) {
        return problem(Status.PRECONDITION_REQUIRED, "If-Match is missing", detail)
                .build();
    }

    /** 413. */
    public static HttpProblem tooLarge(String detail) {
        return problem(Status.REQUEST_ENTITY_TOO_LARGE, "Too large", detail).build();
    }

    /** 422 for an idempotency key that stands for another body. */
    public static HttpProblem reused(String detail) {
        return problem(UNPROCESSABLE, "Reused key", detail).build();
    }

    /** 429 with {@code Retry-After}. */
    public static HttpProblem limited(String detail, long retryAfterSeconds) {
        return problem(Status.TOO_MANY_REQUESTS, "Too many requests", detail)
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }

    /** 503 with {@code Retry-After}, for a broker or database that is away. */
    public static HttpProblem unavailable(String detail, Duration retryAfter) {
        return unavailableBuilder(detail, retryAfter).build();
    }

    /** 503 with {@code Retry-After}, to which members can be added. */
    public static HttpProblem.Builder unavailableBuilder(String detail, Duration retryAfter) {
        return problem(Status.SERVICE_UNAVAILABLE, "Unavailable", detail)
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
    }

    /** A problem to which members can be added. */
    public static HttpProblem.Builder problem(StatusType status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }

    /** RFC 9110, 15.5.21; JAX-RS has no constant for it. */
    private static final class Unprocessable implements StatusType {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
