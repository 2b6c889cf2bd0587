package dev.twelvefold.feedback.intake;

import dev.twelvefold.feedback.intake.FieldCases.FieldCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bodies that are legal but for one field or several, and must be refused for exactly those. */
final class Spoilt {
    private static final String TYPE = "type";
    private static final Set<String> OF_EVERY_TYPE = Set.of(TYPE, Field.CUSTOMER_ID.name());
    private static final Set<String> OF_LINES = Set.of("kind", "idempotencyKey");
    private static final double SOUND = 0.8;

    private final LinkedHashMap<String, String> fields;
    private final List<String> pointers = new ArrayList<>();

    private Spoilt(Legal legal) {
        fields = new LinkedHashMap<>(legal.post().fields());
    }

    static Arbitrary<FieldCase> any() {
        return Arbitraries.of(Form.values()).flatMap(Spoilt::of);
    }

    private static Arbitrary<FieldCase> of(Form form) {
        var flaws = form.fields().stream().map(Spoilt::flaw).toList();
        return Combinators.combine(Legal.of(form), Combinators.combine(flaws).as(chosen -> chosen), unknownName(form))
                .as((legal, chosen, unknown) -> spoil(legal, chosen, unknown))
                .filter(spoilt -> !spoilt.pointers().isEmpty());
    }

    /** Null for most: a body has one flaw or a few. */
    private static Arbitrary<Flaw> flaw(Field field) {
        var missing = Arbitraries.just(new Flaw(null, List.of("/" + field.name())));
        var flaws = field.required()
                ? Arbitraries.frequencyOf(Tuple.of(1, missing), Tuple.of(4, field.flaws()))
                : field.flaws();
        return flaws.injectNull(SOUND);
    }

    /** Any text, or a field of other forms; null for most. */
    private static Arbitrary<String> unknownName(Form form) {
        var known = names(Arrays.stream(Form.values())
                .filter(other -> other.path().equals(form.path()))
                .toList());
        var others = names(List.of(Form.values()));
        others.removeAll(known);
        return Arbitraries.oneOf(
                        Arbitraries.of(others),
                        Arbitraries.of("receivedAt", "eventId", "", "a/b~c~1", "Score"),
                        AnyText.between(0, 20).filter(name -> !known.contains(name) && !OF_LINES.contains(name)))
                .injectNull(SOUND);
    }

    private static Set<String> names(List<Form> forms) {
        return forms.stream()
                .flatMap(form -> form.fields().stream().map(Field::name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static FieldCase spoil(Legal legal, List<Flaw> flaws, String unknown) {
        var spoilt = new Spoilt(legal);
        var chosen = spoilt.flawsThatShow(legal.form(), flaws);
        chosen.forEach(spoilt::spoil);
        if (unknown != null) {
            spoilt.fields.put(inner(unknown), "1");
            spoilt.pointers.add("/" + unknown.replace("~", "~0").replace("/", "~1"));
        }
        return new FieldCase(legal.form().name(), legal.form().path(), spoilt.fields, spoilt.pointers);
    }

    /** Who does not say of which type an activity is cannot be told what is missing. */
    private Map<String, Flaw> flawsThatShow(Form form, List<Flaw> flaws) {
        var chosen = new LinkedHashMap<String, Flaw>();
        for (int i = 0; i < flaws.size(); i++) {
            if (flaws.get(i) != null) {
                chosen.put(form.fields().get(i).name(), flaws.get(i));
            }
        }
        if (chosen.containsKey(TYPE)) {
            chosen.entrySet()
                    .removeIf(flaw -> flaw.getValue().json() == null && !OF_EVERY_TYPE.contains(flaw.getKey()));
        }
        return chosen;
    }

    private void spoil(String field, Flaw flaw) {
        if (flaw.json() == null) {
            fields.remove(field);
        } else {
            fields.put(field, flaw.json());
        }
        pointers.addAll(flaw.pointers());
    }

    /** A string without its quotes. */
    private static String inner(String text) {
        var quoted = Spelled.quoted(text, false);
        return quoted.substring(1, quoted.length() - 1);
    }
}
