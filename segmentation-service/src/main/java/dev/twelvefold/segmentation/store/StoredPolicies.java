package dev.twelvefold.segmentation.store;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.segmentation.application.Policies;
import dev.twelvefold.segmentation.application.PolicyVersion;
import dev.twelvefold.segmentation.application.Reevaluations;
import dev.twelvefold.segmentation.application.RulesDocument;
import dev.twelvefold.segmentation.domain.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The policies in PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredPolicies implements Policies, Reevaluations {
    private final PolicyTable table;
    private final PolicyRepository rows;

    StoredPolicies(PolicyTable table, PolicyRepository rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int hold() {
        return table.hold();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int lock() {
        return table.lock();
    }

    @Override
    public int inForce() {
        return table.inForce();
    }

    @Override
    public long customers() {
        return table.customers();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Policy policy, Instant at, String by, long customers) {
        table.supersede(at);
        var rules = EventJson.text(RulesDocument.of(policy.rules()));
        table.insert(policy.version(), rules, at, by, customers);
    }

    @Override
    public Optional<PolicyVersion> find(int version) {
        return rows.findByIdOptional(version).map(PolicyRow::toPolicyVersion);
    }

    @Override
    public List<PolicyVersion> before(int version, int limit) {
        return rows.before(version, limit).stream()
                .map(PolicyRow::toPolicyVersion)
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> take(int version) {
        return table.take(version);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(int version, Step step) {
        table.advance(version, step);
    }
}
