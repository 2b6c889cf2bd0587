package dev.twelvefold.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The directory of a KRaft broker, which must be formatted once before its first start. */
record LogDirectory(Path path) {

    void formatIfNew(Properties settings) throws IOException {
        if (Files.exists(path.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(path);
        Path file = Files.createTempFile("twelvefold-broker-", ".properties");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.store(out, null);
            }
            format(file);
        } finally {
            Files.delete(file);
        }
    }

    private void format(Path settings) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            if (StorageTool.execute(arguments, out) != 0) {
                throw new IOException("Kafka could not format " + path + ": " + said.toString(StandardCharsets.UTF_8));
            }
        }
    }
}
