package dev.twelvefold.feedback.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Category;
import java.time.Instant;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

class FilterTest {
    @Property
    void theFacetsOfAFilterAreThoseThatFit(
            @ForAll @WithNull FeedbackKind kind,
            @ForAll @WithNull Category category,
            @ForAll @WithNull @IntRange(min = 1, max = 5) Integer maxScore) {
        var facets = new Filter(kind, category, null, maxScore).facets();

        for (var facet : Facet.ALL) {
            var isOfKind = kind == null || facet.code().startsWith(kind.wire());
            var isOfCategory = category == null || facet.code().endsWith("/" + category.wire());
            var isOfScore = maxScore == null
                    || facet.code().startsWith("rating/")
                            && Integer.parseInt(facet.code().substring("rating/".length())) <= maxScore;
            assertThat(facets.contains(facet)).isEqualTo(isOfKind && isOfCategory && isOfScore);
        }
    }

    @Test
    void everyFacetHasANameOfItsOwn() {
        assertThat(Facet.ALL).extracting(Facet::code).doesNotHaveDuplicates().contains("rating/5", "compliment");
        assertThat(Facet.ALL).allSatisfy(facet -> assertThat(Facet.kindIn(facet.code()))
                .isEqualTo(facet.kind().wire()));
        assertThat(new HashSet<>(Facet.ALL)).hasSize(5 + 7 + 8 + 2);
    }

    @Property
    void aPageStartsBehindItsCursorAndNeverBeforeTheSpan(
            @ForAll @LongRange(min = 0, max = 3) long to,
            @ForAll @LongRange(min = 0, max = 3) long second,
            @ForAll @LongRange(min = 0, max = 3) long seq) {
        var span = Span.between(null, Instant.ofEpochSecond(to));
        var cursor = new Position(Instant.ofEpochSecond(second), seq);

        var before = span.behind(cursor).before();

        assertThat(before).isLessThanOrEqualTo(cursor).isLessThanOrEqualTo(span.before());
        assertThat(before).isIn(cursor, span.before());
    }
}
