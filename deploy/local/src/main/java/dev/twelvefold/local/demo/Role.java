package dev.twelvefold.local.demo;

/** What kinds of customers the company has, of those who need no recovery now. */
enum Role {
    LOYAL(92),
    BARGAIN_HUNTER(58),
    OCCASIONAL(104),
    /** Has asked, and not bought yet. */
    CURIOUS(22),
    JUST_REGISTERED(46),
    /** Was hurt once and says nothing: at risk. */
    SILENTLY_HURT(31),
    /** Was hurt once, and then treated well twelve times. */
    RECONCILED(9);

    private final int people;

    Role(int people) {
        this.people = people;
    }

    int people() {
        return people;
    }
}
