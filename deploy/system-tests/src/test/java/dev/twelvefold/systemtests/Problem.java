package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.stack.Reply;

/** What every refusal looks like. */
public final class Problem {
    private Problem() {}

    /** Fails unless the reply is a refusal with this status, as RFC 9457 and CONTRACT.md want it. */
    public static void is(Reply reply, int status) {
        assertThat(reply.status()).as(reply.request()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).as(reply.request()).startsWith("application/problem+json");
        assertThat(reply.json().path("status").intValue()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("title").textValue()).as(reply.body()).isNotBlank();
        assertThat(reply.json().path("detail").textValue()).as(reply.body()).isNotBlank();
    }
}
