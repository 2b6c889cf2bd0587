package dev.twelvefold.messaging.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void everyServiceStartsFromTheSameTables() {
        var recovery = Path.of("../../recovery-service/src/main/resources/db/migration/V1__messaging.sql");
        assertThat(Database.read(recovery)).isEqualTo(Database.read(Database.MIGRATION));
    }
}
