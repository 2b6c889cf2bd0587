package dev.twelvefold.systemtests.recovery;

import dev.twelvefold.systemtests.stack.Stack;

/** Where a story is told: its customer, the people at the desk, and what outsiders read of it from the beginning. */
final class Scene {
    final Customer customer;
    final Colleague agent;
    final Colleague agent2;
    final Colleague lead;
    final Colleague manager;
    final News classChanges;
    final News caseEvents;
    final Payer payer;
    final Figures figures;
    private final Stack stack;

    /** @param customerId of nobody else; what other tests have begun is over before the story begins */
    Scene(Stack stack, String customerId) {
        stack.progress().awaitQuiet();
        this.stack = stack;
        customer = new Customer(stack, customerId);
        agent = colleague("agent");
        agent2 = colleague("agent2");
        lead = colleague("lead");
        manager = colleague("manager");
        classChanges = news("segmentation.class-changes.v1", "segmentation-service");
        caseEvents = news("recovery.cases.v1", "recovery-service");
        payer = new Payer(
                news("recovery.compensations.v1", "recovery-service"),
                news("recovery.compensation-outcomes.v1", "sandbox-payer"));
        figures = new Figures(stack.recovery());
    }

    Colleague colleague(String user) {
        return new Colleague(stack.recovery().as(user));
    }

    /** Nothing was published of the customer that the story has not told. */
    void isOver() {
        classChanges.isOver();
        caseEvents.isOver();
        payer.isNotAskedAgain();
    }

    /** From now on. */
    News news(String topic, String publisher) {
        return new News(stack.broker(), topic, publisher, customer.id());
    }
}
