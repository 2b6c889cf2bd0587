import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints every change of class once: java -cp 'lib/*' ClassChanges.java localhost:19092 my-group */
class ClassChanges {
    public static void main(String[] args) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", args[0],
                "group.id", args[1],
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false);
        var done = new HashSet<String>(); // Yours belongs where your effects are, in the same transaction.
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("segmentation.class-changes.v1"));
            while (true) {
                for (var change : consumer.poll(Duration.ofSeconds(1))) {
                    var id = new String(change.headers().lastHeader("ce_id").value(), UTF_8);
                    if (done.add(id)) {
                        System.out.println(change.key() + " " + change.value());
                    }
                }
                consumer.commitSync();
            }
        }
    }
}
