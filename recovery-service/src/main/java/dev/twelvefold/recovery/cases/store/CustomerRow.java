package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CustomerState;
import dev.twelvefold.recovery.cases.domain.CustomerValue;
import dev.twelvefold.recovery.cases.domain.Opening;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import dev.twelvefold.recovery.cases.domain.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code customer}, read through Hibernate; it is written by {@link RecoveryWriter} only. */
@Entity
@Immutable
@Table(name = "customer")
class CustomerRow {
    @Id
    @Column(name = "customer_id")
    String customerId;

    @Column(name = "positives")
    long positives;

    @Column(name = "negatives")
    long negatives;

    @Column(name = "neutrals")
    long neutrals;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "goodwill")
    String goodwill;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "waiting")
    String waiting;

    @Enumerated(EnumType.STRING)
    @Column(name = "changed_to")
    CustomerClass changedTo;

    @Column(name = "change_version")
    long changeVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "view_class")
    CustomerClass viewClass;

    @Column(name = "view_class_version")
    long viewClassVersion;

    @Column(name = "view_version")
    long viewVersion;

    @Column(name = "view_experiences")
    long viewExperiences;

    @Enumerated(EnumType.STRING)
    @Column(name = "ladder")
    Ladder ladder;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "spent")
    String spent;

    CustomerState toState(List<CaseDebt> debts, List<RecoveryCase> cases) {
        var waits = JsonColumn.list(waiting, Opening[].class);
        return new CustomerState(customerId, ledger(debts), debts, waits, standing(), cases);
    }

    Standing standing() {
        var value = new CustomerValue(ladder, JsonColumn.list(spent, Money[].class));
        return new Standing(changedTo, changeVersion, viewClass, viewClassVersion, viewVersion, viewExperiences, value);
    }

    private Ledger ledger(List<CaseDebt> debts) {
        var open = debts.stream().map(CaseDebt::debt).filter(Debt::isOpen).toList();
        return new Ledger(open, JsonColumn.list(goodwill, String[].class), positives, negatives, neutrals);
    }
}
