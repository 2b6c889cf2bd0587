package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.Excerpt;
import dev.twelvefold.systemtests.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The timeline of a case, read on one page.
 *
 * @param entries the oldest first
 */
record Timeline(String caseId, List<JsonNode> entries) {
    /** The timeline by now, which the service must find as it was written. */
    static Timeline of(CaseFile theCase) {
        var page = theCase.recovery()
                .get("/api/v1/cases/" + theCase.id() + "/timeline?limit=200")
                .requires(200)
                .json();
        Excerpt.isIn(page, "{'verified': true, 'brokenAt': null, 'next': null}");
        return new Timeline(theCase.id(), page.required("items").valueStream().toList());
    }

    /** Who did what, as in {@code agent case-claimed}, or only what. */
    List<String> told() {
        return entries.stream()
                .map(entry -> (entry.required("actor").isNull()
                                ? ""
                                : entry.get("actor").textValue() + " ")
                        + entry.required("kind").textValue())
                .toList();
    }

    /** Fails unless the entries are numbered and each is chained to the one before, as recovery-service/README.md says how. */
    void isChained() {
        assertThat(entries.stream().map(entry -> entry.required("seq").intValue()))
                .isEqualTo(IntStream.rangeClosed(1, entries.size()).boxed().toList());
        var hash = new byte[32];
        for (var entry : entries) {
            hash = sha256(hash, entry);
            assertThat(entry.required("hash").textValue())
                    .as("%s", entry)
                    .isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    private byte[] sha256(byte[] before, JsonNode entry) {
        var text = new ByteArrayOutputStream();
        text.writeBytes(before);
        add(text, caseId);
        add(text, entry.required("seq").asText());
        add(text, entry.required("at").textValue());
        add(text, entry.required("actor").textValue());
        add(text, entry.required("kind").textValue());
        add(text, Json.canonical(entry.required("data")));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(ByteArrayOutputStream text, String part) {
        if (part == null) {
            text.writeBytes(new byte[] {'-'});
        } else {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            text.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            text.writeBytes(bytes);
        }
    }
}
