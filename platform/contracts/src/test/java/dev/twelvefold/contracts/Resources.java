package dev.twelvefold.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Class path resources as JSON, read with exact decimals; unknown fields are errors, so that a sample has none. */
public final class Resources {
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Resources() {}

    /** The JSON of a resource, named from the root of the class path. */
    public static JsonNode json(String resource) {
        try (var in = url(resource).openStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The JSON that a text holds. */
    public static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** The names of the files directly within a directory of the class path. */
    public static Set<String> names(String directory) {
        try (var files = Files.list(Path.of(url(directory).toURI()))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(directory, e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(directory, e);
        }
    }

    /** The file name of a resource. */
    public static String nameOf(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** Where a resource is. */
    public static URL url(String resource) {
        return Objects.requireNonNull(Resources.class.getResource(resource), "No resource " + resource);
    }
}
