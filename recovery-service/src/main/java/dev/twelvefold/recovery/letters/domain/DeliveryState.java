package dev.twelvefold.recovery.letters.domain;

/**
 * How far a letter is.
 *
 * <pre>
 * QUEUED ──the server takes it──▶ SENT
 *   │ ▲└──the server refuses it, or nobody takes it for days──▶ REJECTED
 *   └─┘ the server is away or busy: tried again
 * by hand ───────────────────▶ SENT
 * </pre>
 */
public enum DeliveryState {
    QUEUED,
    SENT,
    REJECTED
}
