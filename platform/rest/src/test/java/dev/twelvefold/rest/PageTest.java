package dev.twelvefold.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PageTest {
    @Property
    void pagesTogetherAreTheList(@ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 20) int limit) {
        var list = IntStream.range(0, size).boxed().toList();
        var seen = new ArrayList<Integer>();

        for (var page = page(list, 0, limit); ; ) {
            seen.addAll(page.items());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            if (page.next() == null) {
                break;
            }
            page = page(
                    list,
                    1
                            + Integer.parseInt(Cursor.parse(page.next(), 1)
                                    .orElseThrow()
                                    .key()
                                    .get(0)),
                    limit);
        }

        assertThat(seen).isEqualTo(list);
    }

    @Example
    void mappingKeepsTheNextPage() {
        var page = Page.of(List.of(1, 2), 1, item -> Cursor.behind("k" + item));

        assertThat(page.map(String::valueOf))
                .isEqualTo(new Page<>(List.of("1"), Cursor.behind("k1").encoded()));
    }

    /** As a query does it: one more than the page holds. */
    private static Page<Integer> page(List<Integer> list, int from, int limit) {
        var found = list.subList(from, Math.min(list.size(), from + limit + 1));
        return Page.of(found, limit, item -> Cursor.behind(item.toString()));
    }
}
