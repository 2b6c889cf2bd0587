package dev.twelvefold.recovery.cases.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The headers of every command. */
public class CommandHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "ETag of the case that the command is meant for; any without it")
    String ifMatch;

    @HeaderParam(IDEMPOTENCY_KEY)
    @Parameter(
            description =
                    "1 to 128 printable ASCII characters: a retry of a command that was carried out gets its answer,"
                            + " with Idempotent-Replayed: true, and has no effect")
    String idempotencyKey;
}
