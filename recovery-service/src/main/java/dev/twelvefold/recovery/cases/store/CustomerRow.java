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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A row of {@code customer}, without what is in other tables; it is written by {@link CustomerTable}. */
record CustomerRow(
        String customerId,
        Standing standing,
        List<Opening> waiting,
        List<String> goodwill,
        long positives,
        long negatives,
        long neutrals) {
    /** What a query reads for {@link #of}, in its order. */
    static final String COLUMNS = """
            customer_id, changed_to, change_version, view_class, view_class_version, view_version, view_experiences, ladder, spent,
            waiting, goodwill, positives, negatives, neutrals""";

    static CustomerRow of(ResultSet row) throws SQLException {
        return new CustomerRow(
                row.getString(1),
                standing(row),
                JsonColumn.list(row.getString(10), Opening[].class),
                JsonColumn.list(row.getString(11), String[].class),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                EnumColumn.of(CustomerClass.class, row.getString(2)),
                row.getLong(3),
                EnumColumn.of(CustomerClass.class, row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                new CustomerValue(
                        EnumColumn.of(Ladder.class, row.getString(8)),
                        JsonColumn.list(row.getString(9), Money[].class)));
    }

    CustomerState toState(List<CaseDebt> debts, List<RecoveryCase> cases) {
        var open = debts.stream().map(CaseDebt::debt).filter(Debt::isOpen).toList();
        var ledger = new Ledger(open, goodwill, positives, negatives, neutrals);
        return new CustomerState(customerId, ledger, debts, waiting, standing, cases);
    }
}
