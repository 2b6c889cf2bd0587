package dev.twelvefold.messaging.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void everyServiceStartsFromTheSameTables() {
        var recovery = Path.of("../../recovery-service/src/main/resources/db/migration");
        assertThat(Database.read(recovery.resolve("V1__messaging.sql"))).isEqualTo(Database.read(Database.MIGRATION));
        assertThat(Database.read(recovery.resolve("V47__outbox_traces.sql"))).isEqualTo(Database.read(Database.TRACES));
        assertThat(Database.read(recovery.resolve("V49__outbox_chunks.sql"))).isEqualTo(Database.read(Database.CHUNKS));
        assertThat(Database.read(recovery.resolve("V50__from_micros_inlined.sql")))
                .isEqualTo(Database.read(Database.MIGRATIONS.resolve("V11__from_micros_inlined.sql")));
    }
}
