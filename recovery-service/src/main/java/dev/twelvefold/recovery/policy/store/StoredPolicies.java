package dev.twelvefold.recovery.policy.store;

import dev.twelvefold.recovery.policy.application.Policies;
import dev.twelvefold.recovery.policy.application.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The policies in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredPolicies implements Policies {
    private final PolicyTable table;

    StoredPolicies(PolicyTable table) {
        this.table = table;
    }

    @Override
    public int inForce() {
        return table.inForce();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int lock() {
        return table.lock();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(PolicyVersion policy) {
        table.insert(policy);
    }

    @Override
    public Optional<PolicyVersion> find(int version) {
        return table.before(version + 1, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst();
    }

    @Override
    public List<PolicyVersion> before(int version, int limit) {
        return table.before(version, limit);
    }
}
