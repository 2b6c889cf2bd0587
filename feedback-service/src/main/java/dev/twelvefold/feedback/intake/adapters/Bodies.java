package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;

/** Request bodies, read from the socket within their limits. */
@ApplicationScoped
public class Bodies {
    /** The most bytes of a single post, and of a line of a batch. */
    public static final int MAX_SINGLE = 64 * 1024;

    private final IntakeMeters meters;

    Bodies(IntakeMeters meters) {
        this.meters = meters;
    }

    /**
     * Refuses a body whose form is not said, or not understood, or which says itself that it is larger than {@code max} bytes.
     *
     * @throws HttpProblem 415 or 413
     */
    public void check(HttpHeaders headers, long max) {
        if (headers.getMediaType() == null) {
            throw unsupported("A Content-Type is required.");
        }
        var encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Bodies must not be compressed.");
        }
        if (declaredLength(headers) > max) {
            throw tooLarge(max);
        }
    }

    /**
     * The whole body of a single post, whose headers were {@link #check checked} before.
     *
     * @throws HttpProblem 400 or 413
     */
    byte[] single(InputStream body, HttpHeaders headers) {
        var bytes = read(body, declaredLength(headers));
        if (bytes.length > MAX_SINGLE) {
            throw tooLarge(MAX_SINGLE);
        }
        if (bytes.length == 0) {
            throw missing();
        }
        return bytes;
    }

    /** 400 for a body without a single byte. */
    public HttpProblem missing() {
        meters.rejected(Reason.MALFORMED);
        return Problems.malformed("A body is required.");
    }

    /** 413, after which the connection is closed: what is left of the body is not worth reading. */
    public HttpProblem tooLarge(long max) {
        meters.rejected(Reason.TOO_LARGE);
        return closing(Problems.tooLarge("The body must not have more than " + max + " bytes."));
    }

    /** The problem as the last answer of its connection. */
    public static HttpProblem closing(HttpProblem problem) {
        return HttpProblem.builder(problem)
                .withHeader(LastAnswers.CONNECTION, LastAnswers.CLOSE)
                .build();
    }

    /** HTTP ends a body where it was declared to end; the stream sets aside what it is asked for. */
    private static byte[] read(InputStream body, long declared) {
        try {
            return body.readNBytes(declared < 0 ? MAX_SINGLE + 1 : Math.toIntExact(declared));
        } catch (IOException e) {
            throw closing(Problems.malformed("The body broke off: " + e.getMessage()));
        }
    }

    /** Negative where the body is sent in chunks. */
    private static long declaredLength(HttpHeaders headers) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private static HttpProblem unsupported(String detail) {
        return Problems.problem(Status.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type", detail)
                .build();
    }
}
