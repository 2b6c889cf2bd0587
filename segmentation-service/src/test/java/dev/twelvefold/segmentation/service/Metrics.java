package dev.twelvefold.segmentation.service;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.util.regex.Pattern;

/** What {@code /q/metrics} shows an admin, within two seconds: Prometheus gives up after ten. */
record Metrics(String text) {
    private static final int MILLIS = 2_000;
    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.socket.timeout", MILLIS)
                    .setParam("http.connection.timeout", MILLIS));

    static Metrics scraped() {
        return new Metrics(Given.as("admin")
                .config(IMPATIENT)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** @param series a name, and labels of which there may be more */
    double value(String series) {
        var name = series.replaceFirst("\\{.*", "");
        var label = series.contains("{") ? series.substring(series.indexOf('{') + 1, series.length() - 1) : "";
        var line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + "\\{[^}]*" + Pattern.quote(label) + "[^}]*} (\\S+)$");
        var found = line.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + series);
        }
        return Double.parseDouble(found.group(1));
    }
}
