package dev.twelvefold.feedback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class HttpRefusalsTest {
    private static final String RATING = Api.rating("c-http");

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "nonsense",
                "{'customerId':1}",
                "{\"score\":5,\"score\":4}",
                "{\"contact\":{\"name\":\"a\",\"name\":\"b\"}}",
                "{\"score\":NaN}",
                "{\"score\":1e99999999999}",
                "{\"comment\":\"a\nb\"}",
                "// {}",
                "\uFEFF{}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        problem(Api.post("ratings", body), 400, "Malformed request");
    }

    static byte[][] notUtf8() {
        return new byte[][] {
            latin("{\"comment\":\"\u00e9\"}"),
            latin("{\"comment\":\"\u00c0\u0080\"}"),
            latin("{\"comment\":\"\u00ed\u00a0\u0080\"}"),
            latin("{\"comment\":\"\u00f4\u0090\u0080\u0080\"}"),
            RATING.getBytes(StandardCharsets.UTF_16),
            RATING.getBytes(StandardCharsets.UTF_16LE)
        };
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void whatIsNotUtf8IsMalformed(byte[] body) {
        problem(raw("application/json", body), 400, "Malformed request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\"", "true"})
    void aValueThatIsNoObjectIsInvalidAsAWhole(String body) {
        var answer = Api.post("ratings", body);

        problem(answer, 400, "Invalid fields");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly("");
    }

    @Test
    void deepNestingIsMalformed() {
        problem(Api.post("ratings", "[".repeat(60_000)), 400, "Malformed request");
    }

    @Test
    void aMissingBodyIsMalformed() {
        problem(Api.as("frontline").contentType(ContentType.JSON).post("/api/v1/ratings"), 400, "Malformed request");
        problem(Api.as("frontline").contentType(Api.NDJSON).post("/api/v1/batches"), 400, "Malformed request");
    }

    @Test
    void aBodyOf64KibIsReadAndOneByteMoreIsTooLarge() {
        var padded = RATING + " ".repeat(64 * 1024 - RATING.length());

        assertThat(Api.post("ratings", padded).statusCode()).isEqualTo(202);
        problem(Api.post("ratings", padded + " "), 413, "Too large");
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsTooLargeToo() throws IOException {
        var chunk = "11000\r\n" + " ".repeat(0x11000) + "\r\n0\r\n\r\n";

        assertThat(send(
                        "POST /api/v1/ratings",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                        chunk))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(longs = {70_000, 20_000_000_000L, Long.MAX_VALUE})
    void aBodyThatTellsItIsTooLargeIsNotRead(long length) throws IOException {
        var headers = "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";

        assertThat(send("POST /api/v1/ratings", headers, ""))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-ndjson", "nonsense", "multipart/form-data"})
    void anotherContentTypeIsUnsupported(String type) {
        problem(raw(type, RATING.getBytes(StandardCharsets.UTF_8)), 415, null);
    }

    @Test
    void noContentTypeIsUnsupported() throws IOException {
        assertThat(send("POST /api/v1/ratings", "Content-Length: " + RATING.length() + "\r\n", RATING))
                .startsWith("HTTP/1.1 415 ")
                .contains("application/problem+json");
    }

    @Test
    void aCompressedBodyIsUnsupported() throws IOException {
        var headers = "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n";

        assertThat(send("POST /api/v1/ratings", headers, "{}"))
                .startsWith("HTTP/1.1 415 ")
                .contains("application/problem+json");
    }

    @Test
    void aCharsetParameterIsFine() {
        assertThat(raw("application/json; charset=utf-8", RATING.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(Api.as("frontline").get("/api/v1/ratings"), 405, null);
        problem(Api.as("frontline").contentType(ContentType.JSON).body(RATING).put("/api/v1/batches"), 405, null);
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem(Api.as("frontline").get("/api/v1/nothing"), 404, null);
        problem(Api.as("frontline").contentType(ContentType.JSON).body(RATING).post("/nothing"), 404, null);
    }

    @Test
    void anAnswerThatTheClientWouldNotTakeIsNotAcceptable() {
        problem(
                Api.as("frontline")
                        .contentType(ContentType.JSON)
                        .accept("text/html")
                        .body(RATING)
                        .post("/api/v1/ratings"),
                406,
                null);
    }

    @Test
    void twoKeysAreRefused() throws IOException {
        var headers =
                "Content-Type: application/json\r\nIdempotency-Key: a\r\nIdempotency-Key: b\r\nContent-Length: 2\r\n";

        assertThat(send("POST /api/v1/ratings", headers, "{}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/Idempotency-Key");
    }

    @Test
    void aKeyThatIsNotAsciiIsRefused() throws IOException {
        var headers = "Content-Type: application/json\r\nIdempotency-Key: \u00e9\r\nContent-Length: 2\r\n";

        assertThat(send("POST /api/v1/ratings", headers, "{}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/Idempotency-Key");
    }

    /** What Vert.x refuses before it has a request; there is no body to such an answer, and nothing more is read. */
    @Test
    void headersThatAreTooLargeAreRefusedAndTheConnectionIsClosed() throws IOException {
        var request = "GET /api/v1/feedback HTTP/1.1\r\nHost: x\r\n" + authorization();

        assertThat(exchange(request + "X-Huge: " + "x".repeat(30_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(exchange(request + "X-Large: " + "x".repeat(15_000) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void aRequestLineThatIsTooLongIsRefusedAndTheConnectionIsClosed() throws IOException {
        assertThat(exchange("GET /api/v1/feedback?kind=" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .containsPattern("^HTTP/1\\.[01] 414 ");
        assertThat(exchange("GET /q/health/live?" + "x".repeat(3_000)
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void theNextPostOnAConnectionIsNotHurtByARefusedOne() throws IOException {
        var length = "Content-Type: text/plain\r\nContent-Length: 300000\r\n\r\n" + "x".repeat(300_000);
        var second = "GET /q/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        assertThat(exchange("POST /api/v1/ratings HTTP/1.1\r\nHost: x\r\n" + authorization() + length + second))
                .startsWith("HTTP/1.1 415 ")
                .contains("HTTP/1.1 200 OK");
    }

    private static void problem(Response answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        if (title != null) {
            assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
        }
        assertThat(answer.asString()).doesNotContain("Exception", "jackson", "\tat ");
    }

    /** With exactly this type: REST Assured would add a charset, or refuse it itself. */
    private Response raw(String type, byte[] body) {
        return Api.as("frontline")
                .config(Api.PLAIN)
                .contentType(type)
                .body(body)
                .post("/api/v1/ratings");
    }

    private String send(String request, String headers, String body) throws IOException {
        return exchange(
                request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + authorization() + headers + "\r\n" + body);
    }

    private String exchange(String text) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(latin(text));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String authorization() {
        return "Authorization: " + Api.authorization("frontline") + "\r\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
