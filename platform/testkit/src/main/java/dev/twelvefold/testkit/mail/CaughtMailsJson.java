package dev.twelvefold.testkit.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was caught, for programs. */
final class CaughtMailsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CaughtMailsJson() {}

    static byte[] of(List<CaughtMail> mails) {
        try {
            return MAPPER.writeValueAsBytes(
                    Map.of("items", mails.stream().map(CaughtMailsJson::item).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private static Map<String, String> item(CaughtMail mail) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("messageId", mail.messageId());
        item.put("to", mail.to());
        item.put("subject", mail.subject());
        item.put("text", mail.text());
        item.put("html", mail.html());
        item.put("receivedAt", mail.receivedAt().toString());
        return item;
    }
}
