package dev.twelvefold.systemtests.security;

import dev.twelvefold.systemtests.stack.Stack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one stack that takes tokens of a real Keycloak: started for the first that asks, closed after the last. */
final class WithKeycloak implements BeforeAllCallback, ParameterResolver {
    /** Here and not for the first test: what does not start fails a class once, and not each of its tests after another start. */
    @Override
    public void beforeAll(ExtensionContext context) {
        guarded(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Stack.class || type == Keycloak.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var guarded = guarded(context);
        return parameter.getParameter().getType() == Stack.class ? guarded.stack() : guarded.keycloak();
    }

    private static GuardedStack guarded(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WithKeycloak.class))
                .computeIfAbsent(GuardedStack.class, type -> GuardedStack.start(), GuardedStack.class);
    }
}
