package dev.twelvefold.recovery.cases.domain;

import java.math.BigDecimal;

/** Why a case does not do what somebody asks of it. */
public sealed interface Refusal {
    /** For people. */
    String detail();

    /** Another one works on the case. */
    record Taken(String owner) implements Refusal {
        @Override
        public String detail() {
            return "Somebody else works on this case.";
        }
    }

    /** The case, or what belongs to it, is in a state in which this cannot be done. */
    record NotNow(String detail) implements Refusal {}

    /** The case has no such promise. */
    record NoSuchPromise(String promiseId) implements Refusal {
        @Override
        public String detail() {
            return "The case has no such promise.";
        }
    }

    /** The customer has an open case already. */
    record AnotherIsOpen(String caseId) implements Refusal {
        @Override
        public String detail() {
            return "The customer has an open case already.";
        }
    }

    /** Nobody knows what a currency is worth. */
    record NoRate(String currency) implements Refusal {
        @Override
        public String detail() {
            return "has no rate in the policy";
        }
    }

    /**
     * More than is there to be given.
     *
     * @param what cap or budget
     * @param leftUsd what is left of it, in US dollars
     */
    record Exceeded(String what, BigDecimal leftUsd) implements Refusal {
        @Override
        public String detail() {
            return what + " is not enough: " + leftUsd.toPlainString() + " USD are left.";
        }
    }

    /** Only somebody else may do this. */
    record NotYours(String detail) implements Refusal {}
}
