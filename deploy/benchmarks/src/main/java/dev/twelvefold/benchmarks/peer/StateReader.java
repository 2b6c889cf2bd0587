package dev.twelvefold.benchmarks.peer;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import dev.twelvefold.segmentation.domain.Classification;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Purchase;
import dev.twelvefold.segmentation.domain.Purchases;
import dev.twelvefold.segmentation.domain.Recoveries;
import dev.twelvefold.segmentation.domain.Standing;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link StateWriter} has written. */
final class StateReader {
    private static final DebtKind[] KINDS = DebtKind.values();
    private static final CustomerClass[] CLASSES = CustomerClass.values();

    private final String customerId;
    private final DataInputStream in;

    private StateReader(String customerId, byte[] bytes) {
        this.customerId = customerId;
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    static Remembered read(String customerId, byte[] bytes) {
        try {
            return new StateReader(customerId, bytes).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Remembered all() throws IOException {
        // No recovery belongs to the histories of the benchmark.
        var customer = new Customer(
                customerId, ledger(), figures(), Recoveries.NONE, in.readLong(), standing(), in.readLong());
        return new Remembered(customer, list(this::purchase));
    }

    private Ledger ledger() throws IOException {
        return new Ledger(list(this::debt), texts(), in.readLong(), in.readLong(), in.readLong());
    }

    private Debt debt() throws IOException {
        return new Debt(
                in.readLong(), in.readUTF(), KINDS[in.readByte()], instant(), in.readInt(), texts(), in.readLong());
    }

    private Purchases figures() throws IOException {
        return new Purchases(in.readLong(), in.readInt(), in.readInt(), spent(), instant(), instant(), instant());
    }

    private SortedMap<String, BigDecimal> spent() throws IOException {
        var spent = new TreeMap<String, BigDecimal>();
        for (int left = in.readInt(); left > 0; left--) {
            spent.put(in.readUTF(), amount());
        }
        return spent;
    }

    private Standing standing() throws IOException {
        var current = new Classification(CLASSES[in.readByte()], list(this::reason));
        var since = instant();
        var previous = in.readByte();
        return new Standing(current, since, previous < 0 ? null : CLASSES[previous], in.readInt(), in.readLong());
    }

    private Reason reason() throws IOException {
        return new Reason(in.readUTF(), amount(), amount());
    }

    private Purchase purchase() throws IOException {
        return new Purchase(customerId, in.readUTF(), instant(), amount(), in.readUTF(), in.readBoolean());
    }

    private List<String> texts() throws IOException {
        return list(in::readUTF);
    }

    private BigDecimal amount() throws IOException {
        var unscaled = in.readNBytes(in.readByte());
        return new BigDecimal(new BigInteger(unscaled), in.readByte());
    }

    private Instant instant() throws IOException {
        var seconds = in.readLong();
        var nanos = in.readInt();
        return seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds, nanos);
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Item<T> item) throws IOException {
        var size = in.readInt();
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(item.read());
        }
        return list;
    }
}
