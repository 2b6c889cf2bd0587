package dev.twelvefold.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDecoderTest {
    private static final String RATED = "dev.twelvefold.feedback.rated.v1";
    private static final String GOOD = "{'customerId':'c-1','score':5,'touchpoint':'store','later':{'x':1}}";

    private final EventDecoder<Experience> decoder = EventDecoder.ofIntake(Experience.class);

    @Test
    void unknownFieldsAreIgnoredAndTimesComeFromTheEvent() throws UnreadableException {
        var received = decoder.decode(record(headers(), "c-1", GOOD));
        assertThat(received.id()).isEqualTo("id-1");
        var rated = (Rated) received.data();
        assertThat(rated.occurredAt()).isEqualTo("2026-01-01T00:00:00Z").isEqualTo(rated.receivedAt());
    }

    @Test
    void whoPostedItIsKnownWhereItIsSaidInAStorableText() throws UnreadableException {
        var headers = headers();
        assertThat(decoder.decode(record(headers, "c-1", GOOD)).postedBy()).isNull();
        headers.put("ce_postedby", "till-4");
        assertThat(decoder.decode(record(headers, "c-1", GOOD)).postedBy()).isEqualTo("till-4");
        headers.put("ce_postedby", "till\u0000");
        assertThat(decoder.decode(record(headers, "c-1", GOOD)).postedBy()).isNull();
    }

    @Test
    void withoutATimeOfItsOwnTheRecordsCounts() throws UnreadableException {
        var headers = headers();
        headers.remove("ce_time");
        assertThat(decoder.decode(record(headers, "c-1", GOOD)).data().occurredAt())
                .isEqualTo(Instant.ofEpochMilli(77));
    }

    @Test
    void defaultsAreFilledIn() throws UnreadableException {
        var headers = headers();
        headers.put("ce_type", "dev.twelvefold.feedback.complained.v1");
        var data = "{'customerId':'c-1','category':'attitude','description':'rude','touchpoint':'store'}";
        var complained =
                (Complained) decoder.decode(record(headers, "c-1", data)).data();
        assertThat(complained.severity()).isEqualTo(Severity.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", quoteCharacter = '"', textBlock = """
            ce_specversion | null                                   | ce_specversion is not 1.0
            ce_specversion | 0.3                                    | ce_specversion is not 1.0
            ce_id          | null                                   | ce_id is missing or malformed
            ce_id          | a b                                    | ce_id is missing or malformed
            ce_type        | null                                   | ce_type is missing or not listed for this topic
            ce_type        | dev.twelvefold.feedback.shrugged.v1    | ce_type is missing or not listed for this topic
            ce_type        | dev.twelvefold.customer.purchased.v1   | ce_type is missing or not listed for this topic
            """)
    void headersAreHeldAgainstTheContract(String header, String value, String reason) {
        var headers = headers();
        headers.put(header, value);
        assertRefused(record(headers, "c-1", GOOD), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", quoteCharacter = '"', textBlock = """
            null                                                            | no data
            {'customerId'                                                   | data is not one JSON value
            {'customerId':'c-1','score':5,'touchpoint':'store'} {}          | data is not one JSON value
            []                                                              | data breaks the schema
            {'customerId':'c-1','score':'5','touchpoint':'store'}           | /score must be a whole number
            {'customerId':'c-1','score':9,'touchpoint':'store'}             | /score must be a whole number
            {'customerId':'c-2','score':5,'touchpoint':'store'}             | the key is not the customerId
            {'customerId':'c-1','score':5,'touchpoint':'store','comment':'\\u0000'} | must not contain U+0000
            {'customerId':'c-1','score':5,'touchpoint':'store','comment':'\\ud800'} | lone surrogates
            {'score':5,'touchpoint':'store'}                                | /customerId is required
            """)
    void dataAreHeldAgainstTheContract(String data, String reason) {
        assertRefused(record(headers(), "c-1", data), reason);
    }

    @Test
    void aRecordWithoutAKeyIsRefused() {
        assertRefused(record(headers(), null, GOOD), "the key is not the customerId");
    }

    @Test
    void whatIsNotUnderstoodIsNotQuoted() {
        var owned = EventDecoder.ofOwned(Experience.class);
        var data = "{'customerId':'c-1','score':5,'touchpoint':'store','occurredAt':'canary'}";
        assertThatThrownBy(() -> owned.decode(record(headers(), "c-1", data)))
                .hasMessage("data breaks the schema: /occurredAt is not what it must be");
    }

    private void assertRefused(ConsumerRecord<byte[], byte[]> record, String reason) {
        assertThatThrownBy(() -> decoder.decode(record))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(reason);
    }

    private static Map<String, String> headers() {
        return new HashMap<>(
                Map.of("ce_specversion", "1.0", "ce_id", "id-1", "ce_type", RATED, "ce_time", "2026-01-01T00:00:00Z"));
    }

    private static ConsumerRecord<byte[], byte[]> record(Map<String, String> headers, String key, String data) {
        var recordHeaders = new RecordHeaders();
        headers.forEach((name, value) -> {
            if (value != null) {
                recordHeaders.add(name, bytes(value));
            }
        });
        var json = data == null ? null : bytes(data.replace('\'', '"'));
        return new ConsumerRecord<>(
                Topics.EXPERIENCES,
                0,
                1,
                77,
                TimestampType.CREATE_TIME,
                0,
                0,
                key == null ? null : bytes(key),
                json,
                recordHeaders,
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
