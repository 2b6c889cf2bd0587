package dev.twelvefold.segmentation.service;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Random customers to whom everything happens that the service consumes, partly told twice. */
final class RandomLives {
    private final Random random;
    private final List<Given> customers = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>();

    RandomLives(long seed, int customers) {
        this.random = new Random(seed);
        for (int i = 0; i < customers; i++) {
            this.customers.add(Given.customerOf("life"));
        }
    }

    /** So many more events in the order of their publication; every tenth repeats an earlier one, of an earlier call as well. */
    List<ProducerRecord<byte[], byte[]>> tell(int events) {
        var more = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 0; i < events; i++) {
            var isRepeat = !told.isEmpty() && random.nextInt(10) == 0;
            more.add(isRepeat ? told.get(random.nextInt(told.size())) : fresh());
        }
        return more;
    }

    private ProducerRecord<byte[], byte[]> fresh() {
        var given = customers.get(random.nextInt(customers.size()));
        var record = CloudEvent.of(EventIds.fresh(), "/test", given.now(), event(given))
                .toRecord();
        told.add(record);
        return record;
    }

    private CustomerEvent event(Given given) {
        var customer = given.customer();
        var caseId = "case-" + random.nextInt(4);
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5, 6 -> given.rating(5);
            case 7 -> given.rating(1 + random.nextInt(4));
            case 8 -> given.complaint();
            case 9, 10 -> new Complimented(customer, "store", null, null, null, null, null, given.now(), given.now());
            case 11 -> new PromiseBroken(customer, null, null, null, null, given.now(), given.now());
            case 12 -> new Inquired(customer, null, null, given.now(), given.now());
            case 13 -> given.registered();
            case 14 -> given.opened(caseId);
            case 15 -> given.recovered(caseId);
            case 16 -> new CaseClosed(customer + caseId, customer, CloseReason.OTHER, null, "lead", given.now());
            case 17 -> new CaseReopened(customer + caseId, customer, null, "lead", null, given.now());
            case 18 ->
                given.issuedAt("1." + random.nextInt(10), "EUR", given.now().minus(age()));
            default -> given.purchase(given.now().minus(age()), random.nextBoolean());
        };
    }

    /** Half a day away from every edge, in the past or, seldom, in the future. */
    private Duration age() {
        return Duration.ofHours(24L * (random.nextInt(440) - 40) + 12);
    }
}
