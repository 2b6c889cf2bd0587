package dev.twelvefold.benchmarks.peer;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.Reason;
import dev.twelvefold.segmentation.domain.Purchase;
import dev.twelvefold.segmentation.domain.Purchases;
import dev.twelvefold.segmentation.domain.Standing;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The bytes of what is remembered of a customer: a tight format, so that the peer does not lose by parsing. See {@link StateReader}. */
final class StateWriter {
    private static final int USUAL_BYTES = 1_024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private StateWriter() {}

    static byte[] write(Remembered remembered) {
        var writer = new StateWriter();
        try {
            writer.all(remembered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void all(Remembered remembered) throws IOException {
        var customer = remembered.customer();
        ledger(customer.ledger());
        figures(customer.purchases());
        out.writeLong(customer.inquiries());
        standing(customer.standing());
        out.writeLong(customer.version());
        out.writeInt(remembered.purchases().size());
        for (var purchase : remembered.purchases()) {
            purchase(purchase);
        }
    }

    private void ledger(Ledger ledger) throws IOException {
        out.writeInt(ledger.openDebts().size());
        for (var debt : ledger.openDebts()) {
            debt(debt);
        }
        texts(ledger.goodwill());
        out.writeLong(ledger.positives());
        out.writeLong(ledger.negatives());
        out.writeLong(ledger.neutrals());
    }

    private void debt(Debt debt) throws IOException {
        out.writeLong(debt.position());
        out.writeUTF(debt.openedBy());
        out.writeByte(debt.kind().ordinal());
        instant(debt.openedAt());
        out.writeInt(debt.target());
        texts(debt.repaidBy());
        out.writeLong(debt.settledAt());
    }

    private void figures(Purchases purchases) throws IOException {
        out.writeLong(purchases.lifetime());
        out.writeInt(purchases.inWindow());
        out.writeInt(purchases.discountedInWindow());
        out.writeInt(purchases.spentInWindow().size());
        for (var spent : purchases.spentInWindow().entrySet()) {
            out.writeUTF(spent.getKey());
            amount(spent.getValue());
        }
        instant(purchases.lastAt());
        instant(purchases.asOf());
        instant(purchases.nextEdge());
    }

    private void standing(Standing standing) throws IOException {
        out.writeByte(standing.customerClass().ordinal());
        out.writeInt(standing.current().reasons().size());
        for (Reason reason : standing.current().reasons()) {
            out.writeUTF(reason.rule());
            amount(reason.actual());
            amount(reason.threshold());
        }
        instant(standing.since());
        out.writeByte(standing.previous() == null ? -1 : standing.previous().ordinal());
        out.writeInt(standing.policyVersion());
        out.writeLong(standing.classVersion());
    }

    private void purchase(Purchase purchase) throws IOException {
        out.writeUTF(purchase.eventId());
        instant(purchase.occurredAt());
        amount(purchase.amount());
        out.writeUTF(purchase.currency());
        out.writeBoolean(purchase.discounted());
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    private void amount(BigDecimal amount) throws IOException {
        var unscaled = amount.unscaledValue().toByteArray();
        out.writeByte(unscaled.length);
        out.write(unscaled);
        out.writeByte(amount.scale());
    }

    private void instant(Instant instant) throws IOException {
        out.writeLong(instant == null ? Long.MIN_VALUE : instant.getEpochSecond());
        out.writeInt(instant == null ? 0 : instant.getNano());
    }
}
