package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.crash.ServiceDatabase;
import dev.twelvefold.systemtests.stack.Stack;

/** Rows that the test holds, so that those parts of recovery that pass over what somebody else is at leave them alone. */
final class Held {
    /** Whoever is at them now will not be for long. */
    private static final String SOON = "SET lock_timeout = '10s'";

    private Held() {}

    /** The timer does nothing to this customer's cases meanwhile. */
    static void customer(Stack stack, String customer, Runnable meanwhile) {
        hold(stack, meanwhile, "SELECT 1 FROM customer WHERE customer_id = ? FOR UPDATE", customer);
    }

    /** Nothing is published meanwhile, and all that is committed is published in one round afterwards. */
    static void outbox(Stack stack, Runnable meanwhile) {
        hold(stack, meanwhile, "SELECT 1 FROM outbox_lock FOR UPDATE");
    }

    private static void hold(Stack stack, Runnable meanwhile, String locking, Object... parameters) {
        try (var database = ServiceDatabase.of(stack, Service.RECOVERY)) {
            database.execute(SOON);
            database.execute("BEGIN");
            database.texts(locking, parameters);
            meanwhile.run();
        }
    }
}
