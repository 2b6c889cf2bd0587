package dev.twelvefold.rest;

import static dev.twelvefold.rest.PageLanguage.ENGLISH;
import static dev.twelvefold.rest.PageLanguage.VIETNAMESE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageLanguageTest {
    @Test
    void whatIsAskedForCountsMoreThanWhatIsAccepted() {
        assertThat(PageLanguage.of("vi", accepting("en"))).isEqualTo(VIETNAMESE);
        assertThat(PageLanguage.of("en", accepting("vi"))).isEqualTo(ENGLISH);
    }

    @Test
    void elseTheFirstAcceptedOneThatIsSpoken() {
        assertThat(PageLanguage.of(null, accepting("fr", "vi-VN", "en"))).isEqualTo(VIETNAMESE);
        assertThat(PageLanguage.of("fr", accepting("en-GB", "vi"))).isEqualTo(ENGLISH);
    }

    @Test
    void elseEnglish() {
        assertThat(PageLanguage.of(null, accepting())).isEqualTo(ENGLISH);
        assertThat(PageLanguage.of("VI", accepting("fr"))).isEqualTo(ENGLISH);
    }

    /** Headers that know nothing but what a browser accepts, the best first. */
    private static HttpHeaders accepting(String... tags) {
        List<Locale> locales = Arrays.stream(tags).map(Locale::forLanguageTag).toList();
        return (HttpHeaders) Proxy.newProxyInstance(
                PageLanguageTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("getAcceptableLanguages");
                    return locales;
                });
    }
}
