package dev.twelvefold.feedback.form;

/** The five answers, worst first. */
enum Face {
    TERRIBLE,
    POOR,
    FAIR,
    GOOD,
    GREAT;

    /** The score that it stands for, 1 to 5. */
    public int score() {
        return ordinal() + 1;
    }
}
