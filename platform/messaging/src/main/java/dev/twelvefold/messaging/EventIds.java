package dev.twelvefold.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identities of events ({@code ce_id}) and of what they found, as RFC 9562 UUIDs. */
public final class EventIds {
    /** The name space of this system's name-based ids; fixed for ever, since a change would give repeats new ids. */
    private static final UUID NAMESPACE = UUID.fromString("7d0c1c52-3c8e-5b0e-9d5f-12f01d12f01d");

    private static final TimeBasedEpochGenerator FRESH = Generators.timeBasedEpochGenerator();

    /** {@link UUID#fromString} takes shorter ones too, and makes other ids of them. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private EventIds() {}

    /** The UUID that somebody else wrote; empty when the text is none. */
    public static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** A fresh id, UUID version 7. */
    public static String fresh() {
        return freshUuid().toString();
    }

    /** As {@link #fresh}, for a column of that type. */
    public static UUID freshUuid() {
        return FRESH.generate();
    }

    /**
     * The id that these parts always have, UUID version 5. Parts are told apart by their lengths, so that no two lists of
     * parts share a name.
     */
    public static String named(String... parts) {
        return uuidNamed(parts).toString();
    }

    /** As {@link #named}, for a column of that type. */
    public static UUID uuidNamed(String... parts) {
        var name = new StringBuilder();
        for (var part : parts) {
            name.append(part.length()).append(':').append(part);
        }
        return Generators.nameBasedGenerator(NAMESPACE).generate(name.toString());
    }
}
