package dev.twelvefold.local.demo;

import java.time.Duration;
import java.util.function.Consumer;

/** How a case goes: what the colleagues do, in this order, and how many good experiences the customer has afterwards. */
enum Plot {
    UNTOUCHED(6, 0, 2, "OPEN", desk -> {}),
    TAKEN_ON(3, 0, 3, "OPEN", desk -> {
        desk.claims();
        desk.notes();
    }),
    WAITS_FOR_THE_GUEST(1, 0, 0, "OPEN", desk -> {
        desk.claims();
        desk.pauses();
    }),
    ASSIGNED(2, 0, 1, "OPEN", Desk::isAssigned),
    APOLOGISED(4, 1, 5, "OPEN", desk -> {
        desk.claims();
        desk.writes();
    }),
    /** Complains again, and gravely; the company's other systems told of it hours later. */
    COMPLAINS_AGAIN(5, 0, 0, "OPEN", desk -> {}),
    WAITS_FOR_A_LEAD(3, 0, 4, "AWAITING_APPROVAL", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "voucher", "120", "USD", "offer");
    }),
    WAITS_FOR_A_MANAGER(1, 0, 0, "AWAITING_APPROVAL", desk -> {
        desk.isAssigned();
        desk.writes();
        desk.offers("lead", "refund", "15000000", "VND", "offer");
    }),
    WAITS_FOR_THE_SECOND(1, 0, 0, "AWAITING_APPROVAL", desk -> {
        desk.claims();
        desk.apologisesByPhone();
        desk.offers("agent", "refund", "30000000", "VND", "event-offer");
        desk.approves("lead");
    }),
    TOO_MUCH(1, 0, 2, "OPEN", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "voucher", "80", "USD", "offer");
        desk.rejects("lead");
    }),
    PAYER_FAILS(2, 1, 3, "OPEN", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "refund", "12.13", "USD", "offer");
    }),
    FOLLOWED_UP(5, 1, 11, "FOLLOWING_UP", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "voucher", "250000", "VND", "offer");
    }),
    KEEPS_THEIR_WORD(4, 3, 9, "FOLLOWING_UP", desk -> {
        desk.claims();
        desk.writes();
        desk.keeps(desk.promises("promise", Duration.ofHours(20)));
        desk.waivesCompensation();
    }),
    /** A promise that cannot be kept in time is one more bad experience. */
    BREAKS_THEIR_WORD(2, 1, 2, "OPEN", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "voucher", "10", "USD", "offer");
        desk.breaks(desk.promises("promise", Duration.ofSeconds(2)));
    }),
    PROMISED(3, 2, 6, "FOLLOWING_UP", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "points", "5", "USD", "offer");
        desk.promises("promise-invoice", desk.nextDelay());
    }),
    TAKES_IT_BACK(1, 4, 4, "FOLLOWING_UP", desk -> {
        desk.claims();
        desk.waivesApology();
        desk.withdraws(desk.promises("promise", Duration.ofHours(4)));
        desk.waivesCompensation();
    }),
    WON_BACK(7, 12, 12, "RECOVERED", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "voucher", "8", "USD", "offer");
        desk.keeps(desk.promises("promise", Duration.ofHours(8)));
    }),
    WON_BACK_DEARLY(2, 12, 12, "RECOVERED", desk -> {
        desk.claims();
        desk.writes();
        desk.offers("agent", "refund", "2500000", "VND", "offer");
        desk.approves("lead");
    }),
    HURT_AGAIN(1, 12, 12, "OPEN", desk -> {
        desk.claims();
        desk.writes();
        desk.waivesCompensation();
    }),
    /** Closed, and then another system tells of a complaint of many hours ago: nobody has acted on it in time. */
    CLOSED_TOO_EARLY(2, 0, 0, "OPEN", Desk::closes),
    CLOSED(4, 0, 3, "CLOSED", Desk::closes);

    private final int episodes;
    private final int fewestFives;
    private final int mostFives;
    private final String endsAs;
    private final Consumer<Desk> acts;

    Plot(int episodes, int fewestFives, int mostFives, String endsAs, Consumer<Desk> acts) {
        this.episodes = episodes;
        this.fewestFives = fewestFives;
        this.mostFives = mostFives;
        this.endsAs = endsAs;
        this.acts = acts;
    }

    /** How many customers go through it. */
    int episodes() {
        return episodes;
    }

    /** How many good experiences the customer of an episode has after it, from the fewest to the most. */
    int fives(int episode) {
        return episodes == 1 ? mostFives : fewestFives + (mostFives - fewestFives) * episode / (episodes - 1);
    }

    /** The status of the case once everything has happened. */
    String endsAs() {
        return endsAs;
    }

    void play(Desk desk) {
        acts.accept(desk);
    }
}
