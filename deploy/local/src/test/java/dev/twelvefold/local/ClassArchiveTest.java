package dev.twelvefold.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    private Path repository;

    private ClassArchive archive;

    @BeforeEach
    void packageAService() throws IOException {
        archive = ClassArchive.of(Service.RECOVERY, repository);
        Files.createDirectories(archive.jar().getParent());
        Files.writeString(archive.jar(), "a jar");
    }

    @Test
    void isMadeAndUsedOnceThereIsAService() throws IOException {
        assertThat(archive.isCurrent()).isFalse();
        assertThat(archive.use()).isEmpty();

        written();
        archive.finish();

        assertThat(archive.isCurrent()).isTrue();
        assertThat(archive.use()).containsExactly("-XX:SharedArchiveFile=" + archive.file());
    }

    @Test
    void isNotMadeWithoutAService() throws IOException {
        Files.delete(archive.jar());

        assertThat(archive.isCurrent()).isTrue();
        assertThat(archive.use()).isEmpty();
    }

    @Test
    void isNeitherUsedNorMadeAgainAfterMakingItFailed() {
        archive.finish();

        assertThat(archive.isCurrent()).isTrue();
        assertThat(archive.use()).isEmpty();
    }

    @Test
    void isNotUsedAndMadeAgainAfterABuild() throws IOException {
        written();
        archive.finish();

        Files.setLastModifiedTime(archive.jar(), FileTime.from(Instant.now().plusSeconds(10)));

        assertThat(archive.isCurrent()).isFalse();
        assertThat(archive.use()).isEmpty();
    }

    @Test
    void isNotUsedOnceDiscarded() throws IOException {
        written();
        archive.finish();

        assertThat(archive.discard()).isTrue();

        assertThat(archive.use()).isEmpty();
        assertThat(archive.isCurrent()).isTrue();
        assertThat(archive.discard()).isFalse();
    }

    /** As the JVM does. */
    private void written() throws IOException {
        String option = archive.make().replaceFirst("\"-XX:ArchiveClassesAtExit=([^\"]*)\".*", "$1");
        assertThat(Path.of(option).getParent()).isEqualTo(archive.file().getParent());
        Files.writeString(Path.of(option), "classes");
    }
}
