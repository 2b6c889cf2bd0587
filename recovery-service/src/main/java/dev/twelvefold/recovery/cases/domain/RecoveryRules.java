package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.ledger.LedgerParameters;

/**
 * What cases are run by.
 *
 * @param ledger how experiences are folded
 * @param clocks how long the clocks run
 * @param life how long other things of a case last
 * @param rates what money is worth
 * @param names what new cases are called
 */
public record RecoveryRules(LedgerParameters ledger, ClockRules clocks, LifeRules life, Rates rates, CaseNames names) {}
