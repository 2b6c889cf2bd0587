package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.recovery.CompensationApproved;
import dev.twelvefold.contracts.recovery.CompensationFailed;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.contracts.recovery.CompensationRejected;
import dev.twelvefold.contracts.recovery.CompensationRequested;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.recovery.cases.domain.CaseEvent;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Follows what happens to compensations, whoever makes it happen: keeps where they have got to, gives back what was reserved for those
 * that come to nothing, and has the payer asked for those that are approved.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CompensationBook {
    private final Compensations compensations;

    CompensationBook(Compensations compensations) {
        this.compensations = compensations;
    }

    /** A request to the payer: the id follows from the compensation, so that it is asked for once whatever is repeated. */
    record Request(String id, CompensationRequested data) {}

    /** @return what the payer is to be asked for, in order */
    List<Request> follow(List<CaseEvent> happened) {
        var requests = new ArrayList<Request>();
        var released = new TreeMap<LocalDate, BigDecimal>();
        for (var event : happened) {
            if (event.data() instanceof CompensationApproved approved) {
                become(approved.compensationId(), CompensationStatus.APPROVED, null, null);
                requests.add(request(approved));
            } else if (event.data() instanceof CompensationIssued issued) {
                become(issued.compensationId(), CompensationStatus.ISSUED, issued.reference(), null);
            } else if (event.data() instanceof CompensationFailed failed) {
                become(failed.compensationId(), CompensationStatus.FAILED, failed.reference(), failed.reason());
                release(failed.compensationId(), released);
            } else if (event.data() instanceof CompensationRejected rejected) {
                become(rejected.compensationId(), CompensationStatus.REJECTED, null, rejected.reason());
                release(rejected.compensationId(), released);
            }
        }
        compensations.release(released);
        return requests;
    }

    private void become(String id, CompensationStatus status, String reference, String reason) {
        compensations.become(UUID.fromString(id), status, reference, reason);
    }

    private void release(String id, SortedMap<LocalDate, BigDecimal> released) {
        var compensation = find(id);
        released.merge(compensation.day(), compensation.usd(), BigDecimal::add);
    }

    private Request request(CompensationApproved approved) {
        var offer = find(approved.compensationId()).offer();
        var data = new CompensationRequested(
                approved.caseId(),
                approved.customerId(),
                approved.compensationId(),
                offer.kind(),
                offer.amount(),
                offer.currency(),
                approved.at());
        return new Request(EventIds.named(typeOf(data), approved.compensationId()), data);
    }

    private static String typeOf(CustomerEvent data) {
        return EventType.of(data).ceType();
    }

    private Compensation find(String id) {
        var key = UUID.fromString(id);
        return compensations.of(List.of(key)).get(key);
    }
}
