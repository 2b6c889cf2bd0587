package dev.twelvefold.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls of the running service. */
public final class Api {
    public static final String PROBLEM = "application/problem+json";
    public static final String NDJSON = "application/x-ndjson";

    /** Bodies of any type as the bytes they are. */
    public static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                    .encodeContentTypeAs(NDJSON, ContentType.TEXT));

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private Api() {}

    public static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    /** The header {@code Authorization} of a local user, for clients other than REST Assured. */
    public static String authorization(String user) {
        var credentials = (user + ":" + user).getBytes(StandardCharsets.US_ASCII);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    public static Response post(String path, String json) {
        return as("frontline")
                .contentType(ContentType.JSON)
                .body(json.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + path);
    }

    public static Response batch(String lines) {
        return batch(lines.getBytes(StandardCharsets.UTF_8));
    }

    public static Response batch(byte[] lines) {
        return as("frontline").config(PLAIN).contentType(NDJSON).body(lines).post("/api/v1/batches");
    }

    /** A customer of this test alone: topics outlive tests. */
    public static String customer() {
        return "c-" + Long.toString(System.nanoTime(), 36) + "-" + CUSTOMERS.incrementAndGet();
    }

    public static String rating(String customer) {
        return "{\"customerId\":\"%s\",\"score\":5,\"touchpoint\":\"store\"}".formatted(customer);
    }

    public static String line(String customer, int number) {
        return "{\"kind\":\"rating\",\"customerId\":\"%s\",\"score\":%d,\"touchpoint\":\"store\",\"comment\":\"%d\"}%n"
                .formatted(customer, 1 + number % 5, number);
    }
}
