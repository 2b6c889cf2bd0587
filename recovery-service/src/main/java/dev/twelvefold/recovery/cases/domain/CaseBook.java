package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.Negative;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer's cases, and which of them have changed. */
final class CaseBook {
    private final RecoveryRules rules;
    private final Map<String, RecoveryCase> loaded = new LinkedHashMap<>();
    private final Map<String, CaseLife> lives = new LinkedHashMap<>();

    CaseBook(List<RecoveryCase> cases, RecoveryRules rules) {
        this.rules = rules;
        for (var theCase : cases) {
            loaded.put(theCase.caseId(), theCase);
            lives.put(theCase.caseId(), new CaseLife(theCase, rules, this::open));
        }
    }

    List<RecoveryCase> all() {
        return lives.values().stream().map(CaseLife::now).toList();
    }

    List<CaseLife> lives() {
        return List.copyOf(lives.values());
    }

    List<RecoveryCase> touched() {
        return all().stream()
                .filter(theCase -> !theCase.equals(loaded.get(theCase.caseId())))
                .toList();
    }

    Optional<CaseLife> find(String caseId) {
        return Optional.ofNullable(lives.get(caseId));
    }

    /** The case that has not ended; null when there is none. */
    RecoveryCase open() {
        return openLife().map(CaseLife::now).orElse(null);
    }

    /** The case that a negative belongs to: the open one, or the last one while a negative reopens it. */
    Optional<CaseLife> homeOfNegativeAt(Instant receivedAt) {
        return openLife().or(() -> lastEnded().filter(life -> isReopenedAt(life.now(), receivedAt)));
    }

    CaseLife open(String customerId, Opening opening, List<Negative> negatives) {
        var life = CaseLife.open(customerId, opening, negatives, rules, this::open);
        lives.put(life.now().caseId(), life);
        return life;
    }

    void rank(CustomerValue value, Instant now) {
        openLife().ifPresent(life -> life.become(life.now().ranked(value, now, rules)));
    }

    List<CaseEvent> takeEvents() {
        return lives.values().stream()
                .flatMap(life -> life.takeEvents().stream())
                .toList();
    }

    private Optional<CaseLife> openLife() {
        return lives.values().stream()
                .filter(life -> life.now().ending() == null)
                .findFirst();
    }

    private Optional<CaseLife> lastEnded() {
        return lives.values().stream()
                .filter(life -> life.now().ending() != null)
                .max(Comparator.comparing(life -> life.now().ending().at()));
    }

    private boolean isReopenedAt(RecoveryCase ended, Instant receivedAt) {
        return !receivedAt.isAfter(ended.ending().at().plus(rules.life().reopening()));
    }
}
