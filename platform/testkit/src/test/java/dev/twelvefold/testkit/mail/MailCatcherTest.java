package dev.twelvefold.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.testkit.FreePort;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catcher as mail programs and people meet it. */
class MailCatcherTest {

    private static final String LETTER = """
            Message-ID: <one@example.com>
            Subject: =?UTF-8?B?WGluIGzhu5dp?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=cut

            --cut
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64

            WGluIGzhu5dpIEFuaA==
            --cut
            Content-Type: text/html; charset=UTF-8

            <p>Sorry</p>
            --cut--
            """;

    private final int smtp = FreePort.find();
    private final int http = FreePort.find();
    private final MailCatcher catcher = new MailCatcher(smtp, http);

    @BeforeEach
    void start() {
        catcher.start();
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void showsWhatWasSentByPlainSmtp() throws Exception {
        send("an@example.com", LETTER);

        String json = get("/api/messages").body();

        assertThat(json)
                .startsWith(
                        "{\"items\":[{\"messageId\":\"<one@example.com>\",\"to\":\"an@example.com\","
                                + "\"subject\":\"Xin lỗi\",\"text\":\"Xin lỗi Anh\",\"html\":\"<p>Sorry</p>\",\"receivedAt\":\"20")
                .endsWith("Z\"}]}");
    }

    @Test
    void showsAMessageIdOnceAndCountsEveryArrival() throws Exception {
        send("an@example.com", LETTER);
        send("an@example.com", LETTER);

        assertThat(catcher.mails()).hasSize(1);
        assertThat(catcher.arrivals()).isEqualTo(2);
    }

    @Test
    void showsThoseToSomebodyNewestFirstWhateverTheCase() throws Exception {
        send("An+shop@Example.com", plain("1", "first"));
        send("other@example.com", plain("2", "second"));
        send("an+shop@example.com", plain("3", "third"));

        String json = get("/api/messages?to=AN+SHOP@example.com").body();

        assertThat(json).doesNotContain("second").containsSubsequence("third", "first");
        assertThat(get("/api/messages?to=an%2Bshop%40example.com").body()).isEqualTo(json);
        assertThat(get("/api/messages?to=nobody").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void thePageEscapesEverything() throws Exception {
        send("an@example.com", plain("<script>1", "<script>2\n\n<script>alert('3')</script>"));

        HttpResponse<String> page = get("/?to=%3Cscript%3E");
        HttpResponse<String> all = get("/");

        assertThat(page.body()).contains("value=\"&lt;script&gt;\"").doesNotContain("<script");
        assertThat(all.body())
                .contains("&lt;script&gt;alert(&#39;3&#39;)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(all.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void theOldestGo() throws Exception {
        CaughtMails mails = new CaughtMails();
        IntStream.range(0, 5_000).forEach(i -> mails.add(mail(i, "x")));
        assertThat(mails.newestFirst("")).hasSize(1_000).first().isEqualTo(mail(4_999, "x"));

        IntStream.range(5_000, 5_100).forEach(i -> mails.add(mail(i, "x".repeat(100_000))));
        assertThat(mails.newestFirst(""))
                .hasSize(41)
                .first()
                .extracting(CaughtMail::messageId)
                .isEqualTo("5099");
    }

    @Test
    void refusesByAddress() throws Exception {
        assertThat(refusal("a@refused.invalid")).startsWith("550");
        assertThat(refusal("a@busy.invalid")).startsWith("451");
        assertThat(refusal("a@busy-once.invalid")).startsWith("451");
        assertThat(refusal("a@busy-once.invalid")).startsWith("250");
        assertThat(refusal("b@busy-once.invalid")).startsWith("451");
    }

    @Test
    void isAwayAndComesBackWithWhatItCaught() throws Exception {
        send("an@example.com", LETTER);
        catcher.stopSmtp();
        assertThatThrownBy(() -> send("an@example.com", LETTER)).isInstanceOf(ConnectException.class);

        catcher.startSmtp();
        send("an@example.com", plain("2", "second"));

        assertThat(catcher.mails()).hasSize(2);
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.getInterfaceAddresses()) {
                if (!address.getAddress().isLoopbackAddress()
                        && !address.getAddress().isLinkLocalAddress()) {
                    assertThatThrownBy(() -> new Socket(address.getAddress(), smtp).close())
                            .isInstanceOf(ConnectException.class);
                    assertThatThrownBy(() -> new Socket(address.getAddress(), http).close())
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    private static CaughtMail mail(int number, String text) {
        return new CaughtMail(String.valueOf(number), "a@b", "", text, null, java.time.Instant.EPOCH);
    }

    private static String plain(String id, String subjectAndBody) {
        return "Message-ID: <" + id + "@example.com>\nSubject: " + subjectAndBody + "\n";
    }

    private void send(String to, String mail) throws Exception {
        try (Smtp connection = new Smtp(smtp)) {
            connection.say("MAIL FROM:<shop@example.com>");
            assertThat(connection.say("RCPT TO:<" + to + ">")).startsWith("250");
            connection.say("DATA");
            assertThat(connection.say(mail.replace("\n", "\r\n") + "\r\n.")).startsWith("250");
        }
    }

    private String refusal(String to) throws Exception {
        try (Smtp connection = new Smtp(smtp)) {
            connection.say("MAIL FROM:<shop@example.com>");
            return connection.say("RCPT TO:<" + to + ">");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
