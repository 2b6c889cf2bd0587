package dev.twelvefold.systemtests;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Skips what comes after a test that has failed. */
final class OneAfterAnother implements ExecutionCondition, TestWatcher {
    private String failed;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed == null
                ? ConditionEvaluationResult.enabled("the story goes on")
                : ConditionEvaluationResult.disabled("it ended with " + failed);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        failed = context.getDisplayName();
    }
}
