package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import dev.twelvefold.recovery.cases.store.DebtTable.CustomerDebt;
import dev.twelvefold.recovery.cases.store.PromiseTable.PromiseOfCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Writes what has changed of many customers, by one statement a table. */
@ApplicationScoped
class RecoveryWriter {
    private final Jdbc jdbc;

    RecoveryWriter(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<CustomerRecovery> customers, List<TimelineEntry> entries) {
        var cases = customers.stream()
                .flatMap(customer -> customer.touchedCases().stream())
                .toList();
        var hashes = new HashMap<String, byte[]>();
        entries.forEach(entry -> hashes.put(entry.caseId(), entry.hash()));
        CustomerTable.UPDATE.write(
                jdbc,
                customers.stream()
                        .filter(CustomerRecovery::isTouched)
                        .map(CustomerRecovery::state)
                        .toList());
        CaseTable.UPSERT.write(
                jdbc,
                cases.stream()
                        .map(theCase -> new CaseTable.Kept(theCase, hashes.get(theCase.caseId())))
                        .toList());
        DebtTable.UPSERT.write(
                jdbc, customers.stream().flatMap(RecoveryWriter::debts).toList());
        PromiseTable.UPSERT.write(
                jdbc, cases.stream().flatMap(RecoveryWriter::promises).toList());
        TimelineTable.INSERT.write(jdbc, entries);
    }

    private static Stream<CustomerDebt> debts(CustomerRecovery customer) {
        var id = customer.state().customerId();
        return customer.touchedDebts().stream().map(debt -> new CustomerDebt(id, debt));
    }

    private static Stream<PromiseOfCase> promises(RecoveryCase theCase) {
        return theCase.promises().stream().map(promise -> new PromiseOfCase(theCase.caseId(), promise));
    }
}
