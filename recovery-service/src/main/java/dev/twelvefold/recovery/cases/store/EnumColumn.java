package dev.twelvefold.recovery.cases.store;

/** Constants of enums, kept by name. */
final class EnumColumn {
    private EnumColumn() {}

    /** Null for SQL's NULL. */
    static <E extends Enum<E>> E of(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
