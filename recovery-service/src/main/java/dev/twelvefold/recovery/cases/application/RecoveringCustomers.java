package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.cases.domain.CustomerState;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stored customers with their debts and open cases. Everything here belongs to the surrounding transaction. */
public interface RecoveringCustomers {
    /** The customers with these ids, unknown ones among them as such, each locked until the transaction ends. */
    Map<String, CustomerState> lock(Collection<String> customerIds);

    /** Stores customers that were locked before. */
    void store(List<CustomerRecovery> customers);

    /** A case number that was never given out. */
    String nextCaseNumber();
}
