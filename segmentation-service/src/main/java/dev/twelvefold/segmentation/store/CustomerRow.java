package dev.twelvefold.segmentation.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Reason;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.domain.Classification;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Purchases;
import dev.twelvefold.segmentation.domain.Recoveries;
import dev.twelvefold.segmentation.domain.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code customer}, read through Hibernate, or in batches without it; it is written by {@link CustomerWriter} only. */
@Entity
@Immutable
@Table(name = "customer")
class CustomerRow {
    private static final String NO_SUMS = "{}";
    private static final TypeReference<Map<String, BigDecimal>> SUMS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    @Id
    @Column(name = "customer_id")
    String customerId;

    @Column(name = "goodwill")
    String[] goodwill;

    @Column(name = "positives")
    long positives;

    @Column(name = "negatives")
    long negatives;

    @Column(name = "neutrals")
    long neutrals;

    @Column(name = "purchases")
    long purchases;

    @Column(name = "window_purchases")
    int windowPurchases;

    @Column(name = "window_discounted")
    int windowDiscounted;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "window_spent")
    Map<String, BigDecimal> windowSpent;

    @Column(name = "last_purchase_at")
    Instant lastPurchaseAt;

    @Column(name = "windows_as_of")
    Instant windowsAsOf;

    @Column(name = "next_edge_at")
    Instant nextEdgeAt;

    @Column(name = "recovery_cases")
    int recoveryCases;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "compensation_paid")
    Map<String, BigDecimal> compensationPaid;

    @Column(name = "inquiries")
    long inquiries;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class")
    CustomerClass customerClass;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reasons")
    List<Reason> reasons;

    @Column(name = "class_since")
    Instant classSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_class")
    CustomerClass previousClass;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "class_version")
    long classVersion;

    @Column(name = "at_risk")
    boolean atRisk;

    @Enumerated(EnumType.STRING)
    @Column(name = "ladder")
    Ladder ladder;

    @Enumerated(EnumType.STRING)
    @Column(name = "fit")
    Fit fit;

    @Column(name = "version")
    long version;

    /** What {@link #of} reads; most customers have no goodwill, and an array costs more than all the rest. */
    static final String FOLDED = """
            customer_id, nullif(goodwill, '{}') AS goodwill, positives, negatives, neutrals, purchases, window_purchases,
            window_discounted, window_spent, last_purchase_at, windows_as_of, next_edge_at, recovery_cases,
            compensation_paid, inquiries, customer_class, reasons, class_since, previous_class, policy_version,
            class_version, version
            """;

    /** All that a fold goes on from, for batches of many rows; what follows from it (ladder, fit, risk) is left out. */
    static CustomerRow of(ResultSet row) throws SQLException {
        var read = new CustomerRow();
        read.customerId = row.getString("customer_id");
        read.goodwill = Jdbc.texts(row, "goodwill");
        read.positives = row.getLong("positives");
        read.negatives = row.getLong("negatives");
        read.neutrals = row.getLong("neutrals");
        read.purchases = row.getLong("purchases");
        read.windowPurchases = row.getInt("window_purchases");
        read.windowDiscounted = row.getInt("window_discounted");
        read.windowSpent = sums(row.getString("window_spent"));
        read.lastPurchaseAt = Jdbc.instant(row, "last_purchase_at");
        read.windowsAsOf = Jdbc.instant(row, "windows_as_of");
        read.nextEdgeAt = Jdbc.instant(row, "next_edge_at");
        read.recoveryCases = row.getInt("recovery_cases");
        read.compensationPaid = sums(row.getString("compensation_paid"));
        read.inquiries = row.getLong("inquiries");
        read.customerClass = customerClass(row.getString("customer_class"));
        read.reasons = reasons(row.getString("reasons"));
        read.classSince = Jdbc.instant(row, "class_since");
        read.previousClass = customerClass(row.getString("previous_class"));
        read.policyVersion = row.getInt("policy_version");
        read.classVersion = row.getLong("class_version");
        read.version = row.getLong("version");
        return read;
    }

    /** The customer as folded so far; one that was only just inserted is unknown. */
    Customer toCustomer(List<Debt> openDebts, Instant now) {
        return version == 0
                ? Customer.unknown(customerId, now)
                : new Customer(
                        customerId, ledger(openDebts), purchaseFigures(), recoveries(), inquiries, standing(), version);
    }

    private static CustomerClass customerClass(String name) {
        return name == null ? null : CustomerClass.valueOf(name);
    }

    /** What {@link #of} reads again. */
    static String json(Map<String, BigDecimal> sums) {
        return sums.isEmpty() ? NO_SUMS : EventJson.text(sums);
    }

    private static Map<String, BigDecimal> sums(String json) {
        return json.equals(NO_SUMS) ? Map.of() : EventJson.read(json, SUMS);
    }

    private static List<Reason> reasons(String json) {
        return json == null ? null : EventJson.read(json, REASONS);
    }

    private Ledger ledger(List<Debt> openDebts) {
        return new Ledger(openDebts, List.of(goodwill), positives, negatives, neutrals);
    }

    private Purchases purchaseFigures() {
        return new Purchases(
                purchases,
                windowPurchases,
                windowDiscounted,
                new TreeMap<>(windowSpent),
                lastPurchaseAt,
                windowsAsOf,
                nextEdgeAt);
    }

    /** Their next edge is among those of {@code next_edge_at}. */
    private Recoveries recoveries() {
        return new Recoveries(recoveryCases, new TreeMap<>(compensationPaid), null);
    }

    /** There is no class yet after a rebuild that found none published: the customer is due, and gets the first one then. */
    private Standing standing() {
        var current = customerClass == null ? null : new Classification(customerClass, reasons);
        return new Standing(current, classSince, previousClass, policyVersion, classVersion);
    }
}
