package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.segmentation.Ladder;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "HIGH, ATTITUDE, , REGULAR, VOUCHER, 10",
        "LOW, PRICE, , PROSPECT, REFUND, 2",
        "MEDIUM, BILLING, APOLOGY, CASUAL, REFUND, 4",
        "CRITICAL, PRODUCT, COMPENSATION, STRATEGIC, REPLACEMENT, 50",
        "HIGH, PRODUCT, REFUND, , REFUND, 8",
        "LOW, ATTITUDE, REPLACEMENT, STRATEGIC, REPLACEMENT, 5",
        "CRITICAL, , , REGULAR, VOUCHER, 25"
    })
    void followsTheTableAndTheCustomersWish(
            Severity severity,
            Category category,
            DesiredOutcome outcome,
            Ladder ladder,
            CompensationKind kind,
            BigDecimal amount) {
        var complaint = category == null ? null : new Suggestions.Complaint(category, outcome);

        assertThat(Suggestions.DEFAULTS.of(severity, complaint, ladder)).isEqualTo(new Suggestion(kind, amount, "USD"));
    }
}
