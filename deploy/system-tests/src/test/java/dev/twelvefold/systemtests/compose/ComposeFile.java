package dev.twelvefold.systemtests.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * docker-compose.yml with certain variables set, and all others at the defaults that stand in it. Only what the file uses is read:
 * anchors, merges, and <code>${NAME:-default}</code>.
 */
public record ComposeFile(JsonNode root) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");

    static ComposeFile with(Map<String, String> variables) {
        var text = VARIABLE.matcher(Repository.text("docker-compose.yml"))
                .replaceAll(hit -> variables.getOrDefault(hit.group(1), hit.group(2)));
        return new ComposeFile(yaml(text));
    }

    public static ComposeFile withDefaults() {
        return with(Map.of());
    }

    public static JsonNode yaml(String text) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ObjectMapper().valueToTree(tree);
    }

    JsonNode service(String name) {
        return root.required("services").required(name);
    }

    List<String> services() {
        var names = new ArrayList<String>();
        root.required("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        service(service)
                .path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    /** Every published port as it is written: address:port:port within. */
    List<String> ports(String service) {
        var ports = new ArrayList<String>();
        service(service).path("ports").forEach(port -> ports.add(port.asText()));
        return ports;
    }

    /** What is mounted into a service, by file or volume, and where. */
    public Map<String, String> mounts(String service) {
        var mounts = new TreeMap<String, String>();
        service(service).path("volumes").forEach(volume -> {
            var parts = volume.asText().split(":");
            mounts.put(parts[0], parts[1]);
        });
        return mounts;
    }
}
