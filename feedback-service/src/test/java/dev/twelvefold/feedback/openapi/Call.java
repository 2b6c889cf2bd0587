package dev.twelvefold.feedback.openapi;

import io.restassured.response.Response;
import java.util.function.Supplier;

/**
 * A call that must be answered with a status.
 *
 * @param operationId of the document
 */
record Call(String operationId, int status, Supplier<Response> made) {
    @Override
    public String toString() {
        return operationId + " " + status;
    }
}
