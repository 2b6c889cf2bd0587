package dev.twelvefold.feedback.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class BatchesTest {
    private static final int MIB = 1024 * 1024;

    @TestHTTPResource("/api/v1/batches")
    URI batches;

    private final String customer = Api.customer();
    private final Published published = new Published();

    @Test
    void aBadLineStopsNoOther() {
        var answer = Api.batch(Api.line(customer, 1)
                + "\r\n  \n"
                + "{\"kind\":\"rating\",\"customerId\":\"c\",\"score\":9,\"touchpoint\":\"s\",\"zzz\":1}\r\n"
                + "nonsense\n[]\n{\"kind\":\"praise\"}\n"
                + "{\"kind\":\"rating\",\"customerId\":\"c\",\"score\":5,\"touchpoint\":\"s\",\"idempotencyKey\":\"\"}\n"
                + Api.line(customer, 2).trim());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
        assertThat(answer.jsonPath().getInt("rejected")).isEqualTo(5);
        assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
                .extracting(error -> error.get("line") + " " + error.get("pointer"))
                .containsExactly("4 /score", "4 /zzz", "5 ", "6 ", "7 /kind", "7 /customerId", "8 /idempotencyKey");
        assertThat(published.of(customer)).hasSize(2);
    }

    @Test
    void linesOfACustomerArePublishedInTheirOrder() {
        var customers = IntStream.range(0, 50).mapToObj(i -> Api.customer()).toList();
        var lines = new StringBuilder();
        for (var i = 0; i < 20_000; i++) {
            lines.append(Api.line(customers.get(i % 50), i));
        }

        var answer = Api.batch(lines.toString());

        assertThat(answer.asString()).isEqualTo("{\"accepted\":20000,\"replayed\":0,\"rejected\":0,\"errors\":[]}");
        assertThat(commentsByCustomer(customers)).hasSize(50).allSatisfy((name, comments) -> assertThat(comments)
                .hasSize(400)
                .isSorted());
    }

    private Map<String, List<Integer>> commentsByCustomer(List<String> customers) {
        var comments = new HashMap<String, List<Integer>>();
        for (var event : published.all(customers::contains)) {
            var data = Published.data(event);
            comments.computeIfAbsent(data.get("customerId").textValue(), name -> new ArrayList<>())
                    .add(Integer.valueOf(data.get("comment").textValue()));
        }
        return comments;
    }

    @Test
    void aLineThatIsTooLongIsRejectedByItsNumber() {
        var line = Api.line(customer, 1).trim();
        var longest = line + " ".repeat(64 * 1024 - line.length());

        var answer = Api.batch(longest + "\r\n" + longest + " \n" + "x".repeat(3 * MIB) + "\n" + line);

        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("errors.line", Integer.class)).containsExactly(2, 3);
    }

    @Test
    void onlyTheFirstThousandErrorsAreTold() {
        var answer = Api.batch("{\"kind\":\"rating\"}\n".repeat(2_000));

        assertThat(answer.jsonPath().getInt("rejected")).isEqualTo(2_000);
        assertThat(answer.jsonPath().getList("errors")).hasSize(1_000);
    }

    @Test
    void blankLinesAreABatchOfNone() {
        assertThat(Api.batch("\n\r\n \t\n").asString())
                .isEqualTo("{\"accepted\":0,\"replayed\":0,\"rejected\":0,\"errors\":[]}");
    }

    @Test
    void aBatchOf12MibIsStreamed() throws Exception {
        var line = bytes(Api.line(customer, 1).replace("\"}", " ".repeat(3_900) + "\"}"));
        var count = 12 * MIB / line.length;

        var answer = stream(repeated(line, count));

        assertThat(answer.body()).isEqualTo("{\"accepted\":" + count + ",\"replayed\":0,\"rejected\":0,\"errors\":[]}");
    }

    @Test
    void moreThan64MibAreTooLargeWithTheCountsSoFar() throws Exception {
        var accepted = bytes(Api.line(customer, 1));
        var tooLong = new byte[8 * MIB];

        var answer = stream(new SequenceInputStream(new ByteArrayInputStream(accepted), repeated(tooLong, 9)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Api.PROBLEM);
        assertThat(answer.body()).contains("\"accepted\":1,\"replayed\":0,\"rejected\":0");
        assertThat(published.of(customer)).hasSize(1);
    }

    @Test
    void aBatchThatTellsItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        var headers = "POST /api/v1/batches HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: %s\r\n"
                        .formatted(Api.authorization("frontline"), Api.NDJSON)
                + "Expect: 100-continue\r\nContent-Length: " + (64 * MIB + 1) + "\r\n\r\n";

        try (var socket = new Socket(batches.getHost(), batches.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes(headers));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains(Api.PROBLEM);
        }
    }

    @Test
    void aClientThatAsksWhetherToGoOnIsToldSo() throws Exception {
        var request = request(BodyPublishers.ofString(Api.line(customer, 1))).expectContinue(true);

        assertThat(HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> stream(InputStream body) throws IOException, InterruptedException {
        var request = request(BodyPublishers.ofInputStream(() -> body));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(batches)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", Api.authorization("frontline"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", Api.NDJSON)
                .POST(body);
    }

    private static InputStream repeated(byte[] bytes, int times) {
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(times, bytes).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
