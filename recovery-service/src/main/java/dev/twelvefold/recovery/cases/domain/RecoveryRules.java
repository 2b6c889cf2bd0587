package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.ledger.LedgerParameters;

/**
 * What cases are run by.
 *
 * @param ledger how experiences are folded
 * @param clocks how long the clocks run
 * @param life how long claims last, and how long a case can be reopened
 * @param names what new cases are called
 */
public record RecoveryRules(LedgerParameters ledger, ClockRules clocks, LifeRules life, CaseNames names) {}
