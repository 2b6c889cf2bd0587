package dev.twelvefold.feedback.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.rest.PageLanguage;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the address of the form says, judged by the rules that hold for the ratings it leads to.
 *
 * @param given what it says; what is left empty is not given
 * @param refused what breaks its rule, or is missing
 */
record FormAddress(Map<Parameter, String> given, Set<Parameter> refused) {
    private static final int ORDER_LENGTH = 64;

    static FormAddress of(MultivaluedMap<String, String> query) {
        var given = new EnumMap<Parameter, String>(Parameter.class);
        for (var parameter : Parameter.values()) {
            var value = query.getFirst(parameter.spelling());
            if (value != null && !value.isBlank()) {
                given.put(parameter, value);
            }
        }
        return new FormAddress(given, refused(given));
    }

    private static Set<Parameter> refused(Map<Parameter, String> given) {
        var body = JsonNodeFactory.instance.objectNode();
        given.forEach((parameter, value) -> body.put(parameter.spelling(), value));
        var fields = FieldReader.of(body);
        fields.slug(Parameter.TOUCHPOINT.spelling(), Need.REQUIRED);
        if (given.containsKey(Parameter.CUSTOMER)) {
            fields.customerId(Parameter.CUSTOMER.spelling());
        }
        fields.text(Parameter.ORDER.spelling(), Need.OPTIONAL, 0, ORDER_LENGTH);
        fields.oneOf(Parameter.CHANNEL.spelling(), Need.OPTIONAL, Channel.class);
        var pointers = fields.errors().stream().map(FieldError::pointer).collect(Collectors.toSet());
        var refused = EnumSet.allOf(Parameter.class);
        refused.removeIf(parameter -> !pointers.contains("/" + parameter.spelling()));
        return refused;
    }

    /** Whether there can be a form at this address. */
    boolean isUsable() {
        return refused.isEmpty();
    }

    /** Whether somebody tried to set a form up, and it came out wrong; nothing is wrong about asking what there is. */
    boolean isWrong() {
        return !isUsable() && !given.isEmpty();
    }

    /** Null when not given. */
    public String touchpoint() {
        return given.get(Parameter.TOUCHPOINT);
    }

    /** Null when not given: then everybody who comes is somebody else. */
    public String customerId() {
        return given.get(Parameter.CUSTOMER);
    }

    /** Null when not given. */
    public String orderId() {
        return given.get(Parameter.ORDER);
    }

    /** How the customer reached the company: in a store unless the address knows better. */
    public String channel() {
        return given.getOrDefault(Parameter.CHANNEL, Channel.STORE.wire());
    }

    /** The same form in that language. */
    public String in(PageLanguage language) {
        var all = new EnumMap<>(given);
        all.put(Parameter.LANGUAGE, language.tag());
        return all.entrySet().stream()
                .map(entry -> entry.getKey().spelling() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "/?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
