package dev.twelvefold.feedback.batch.domain;

import java.io.IOException;

/** More came than a batch may have. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("The batch is too large");
    }
}
