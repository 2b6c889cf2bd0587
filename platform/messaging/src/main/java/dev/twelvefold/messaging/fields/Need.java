package dev.twelvefold.messaging.fields;

/** Whether a field must be there. */
public enum Need {
    REQUIRED,
    OPTIONAL
}
