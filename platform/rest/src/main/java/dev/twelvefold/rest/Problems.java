package dev.twelvefold.rest;

import dev.twelvefold.messaging.fields.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;

/** Refusals as {@code application/problem+json} (RFC 9457). */
public final class Problems {
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

    /** 413. */
    public static HttpProblem tooLarge(String detail) {
        return problem(Status.REQUEST_ENTITY_TOO_LARGE, "Too large", detail).build();
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
    public static HttpProblem.Builder problem(Status status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }
}
