package dev.twelvefold.feedback.intake.application;

/** The client's key was posted with another body before; nothing was published. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("The key was posted with another body before");
    }
}
