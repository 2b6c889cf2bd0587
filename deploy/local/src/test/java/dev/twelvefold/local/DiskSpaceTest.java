package dev.twelvefold.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    private Path directory;

    @Test
    void refusesTooLittleInOneLine() {
        assertThatThrownBy(() -> new DiskSpace(directory).require(Long.MAX_VALUE))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("disk full: " + directory + " has ");
        assertThatCode(() -> new DiskSpace(directory).require(1)).doesNotThrowAnyException();
    }

    @Test
    void recognisesAFullDiskBehindAFailure() {
        Throwable failure = new UncheckedIOException(new IOException("write: No space left on device"));

        assertThat(new DiskSpace(directory).explain(failure, Stream.empty())).hasMessageStartingWith("disk full: ");
    }

    @Test
    void recognisesAFullDiskInALog() throws IOException {
        LogFile log = new LogFile(Files.writeString(directory.resolve("log"), "FATAL: No space left on device\n"));

        assertThat(new DiskSpace(directory).explain(new IllegalStateException("x"), Stream.of(log)))
                .hasMessageStartingWith("disk full: ");
    }

    @Test
    void keepsEveryOtherFailureButOnOneLine() {
        StackException explained =
                new DiskSpace(directory).explain(new IllegalStateException("first\nsecond"), Stream.empty());

        assertThat(explained).hasMessage("first");
    }
}
