package dev.twelvefold.contracts.compat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a schema against its released form. A reader built from the released one must be able to read what the current one
 * allows, and, since topics are kept for ever, a reader built from the current one what the released one allowed. So what was
 * released stays as it is; only optional properties and words may be added.
 */
final class SchemaCompatibility {
    private final JsonNode released;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /** Every change that breaks a reader, as {@code pointer: what}; empty when none does. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        var unknown = new ArrayList<>(Keywords.unknownIn(released));
        unknown.addAll(Keywords.unknownIn(current));
        if (!unknown.isEmpty()) {
            return unknown;
        }
        var check = new SchemaCompatibility(released, current);
        check.schema("", released, current);
        return check.breaks;
    }

    private void schema(String at, JsonNode releasedPart, JsonNode currentPart) {
        var before = resolved(released, releasedPart);
        var now = resolved(current, currentPart);
        types(at, Keywords.types(before), Keywords.types(now));
        constants(at, before.path("enum"), now.path("enum"));
        Keywords.LOWER_BOUNDS.forEach(bound -> bound(at, bound, before, now, true));
        Keywords.UPPER_BOUNDS.forEach(bound -> bound(at, bound, before, now, false));
        Keywords.FROZEN.forEach(keyword -> frozen(at, keyword, before.get(keyword), now.get(keyword)));
        required(at, before.path("required"), now.path("required"));
        before.path("properties").fieldNames().forEachRemaining(name -> property(at, name, before, now));
        items(at, before.get("items"), now.get("items"));
    }

    private void types(String at, Set<String> before, Set<String> now) {
        for (var type : minus(now, before)) {
            report(at, type.equals("null") ? "null is newly allowed" : "type " + type + " is newly allowed");
        }
        minus(before, now).forEach(type -> report(at, "type " + type + " is no longer allowed"));
    }

    private void constants(String at, JsonNode before, JsonNode now) {
        if (before.isMissingNode() != now.isMissingNode()) {
            report(at, "enum was " + (now.isMissingNode() ? "dropped" : "added"));
            return;
        }
        minus(elements(now), elements(before)).forEach(value -> report(at, "enum value " + value + " was added"));
        minus(elements(before), elements(now)).forEach(value -> report(at, "enum value " + value + " was removed"));
    }

    private void bound(String at, String keyword, JsonNode before, JsonNode now, boolean lower) {
        var from = before.get(keyword);
        var to = now.get(keyword);
        if (from == null && to == null) {
            return;
        }
        if (from == null || to == null) {
            report(at, keyword + " was " + (to == null ? "dropped: loosened" : "added: tightened"));
            return;
        }
        var change = to.decimalValue().compareTo(from.decimalValue());
        if (change != 0) {
            report(
                    at,
                    "%s %s became %s: %s".formatted(keyword, from, to, change < 0 == lower ? "loosened" : "tightened"));
        }
    }

    private void frozen(String at, String keyword, JsonNode before, JsonNode now) {
        if (!Objects.equals(before, now)) {
            report(at, keyword + " changed from " + before + " to " + now);
        }
    }

    private void required(String at, JsonNode before, JsonNode now) {
        minus(elements(before), elements(now)).forEach(name -> report(at, name + " is no longer required"));
        minus(elements(now), elements(before)).forEach(name -> report(at, name + " is newly required"));
    }

    private void property(String at, String name, JsonNode before, JsonNode now) {
        var to = now.path("properties").get(name);
        if (to == null) {
            report(at, "property " + name + " is gone");
        } else {
            schema(at + "/" + name, before.path("properties").get(name), to);
        }
    }

    private void items(String at, JsonNode before, JsonNode now) {
        if (before == null || now == null) {
            frozen(at, "items", before, now);
        } else {
            schema(at + "/*", before, now);
        }
    }

    private void report(String at, String what) {
        breaks.add((at.isEmpty() ? "/" : at) + ": " + what);
    }

    /** What a local reference points at; the words beside a reference are only words. */
    private static JsonNode resolved(JsonNode root, JsonNode part) {
        return part.has("$ref") ? root.at(part.path("$ref").textValue().substring(1)) : part;
    }

    private static Set<JsonNode> elements(JsonNode array) {
        var elements = new LinkedHashSet<JsonNode>();
        array.forEach(elements::add);
        return elements;
    }

    private static <T> Set<T> minus(Set<T> from, Set<T> what) {
        var rest = new LinkedHashSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
