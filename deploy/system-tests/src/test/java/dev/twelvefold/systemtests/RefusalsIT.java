package dev.twelvefold.systemtests;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody wrote an endpoint for is refused as properly as everything else. */
@ExtendWith(SharedStack.class)
class RefusalsIT {
    private final Stack stack;

    RefusalsIT(Stack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatIsNotThereIsAProblem(Service service) {
        Problem.is(stack.api(service).get("/api/v1/nothing"), 404);
    }

    @ParameterizedTest
    @CsvSource({"FEEDBACK, /api/v1/ratings", "SEGMENTATION, /api/v1/segments", "RECOVERY, /api/v1/cases"})
    void aMethodThatIsNotTakenIsAProblem(Service service, String path) {
        Problem.is(stack.api(service).call("DELETE", path, null), 405);
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        Problem.is(stack.feedback().call("POST", "/api/v1/ratings", "x", "Content-Type", "text/plain"), 415);
    }

    @ParameterizedTest
    @CsvSource({
        "SEGMENTATION, /api/v1/customers?limit=0",
        "SEGMENTATION, /api/v1/customers?class=ANGRY",
        "RECOVERY, /api/v1/cases?status=ANGRY",
        "RECOVERY, /api/v1/cases?cursor=%00"
    })
    void aWrongParameterIsAProblem(Service service, String path) {
        Problem.is(stack.api(service).get(path), 400);
    }
}
