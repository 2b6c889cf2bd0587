package dev.twelvefold.systemtests.stack;

import dev.twelvefold.local.StackConfig;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A fresh stack for the tests of one class, closed after them. */
public final class StackOfItsOwn implements BeforeAllCallback, AfterAllCallback, TestExecutionExceptionHandler {
    private final UnaryOperator<StackConfig> difference;
    private Stack stack;

    /** @param difference from a stack with all services in the local profile */
    public StackOfItsOwn(UnaryOperator<StackConfig> difference) {
        this.difference = difference;
    }

    public Stack stack() {
        return stack;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stack = Stack.start(difference);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw LastLogLines.explain(failure, stack);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (stack != null) {
            stack.close();
        }
    }
}
