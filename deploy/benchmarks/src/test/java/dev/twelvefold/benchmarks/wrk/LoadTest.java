package dev.twelvefold.benchmarks.wrk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void handsParametersToTheScriptBehindTheUrl() {
        var load = new Load("batches.lua", "http://127.0.0.1:20000", 4, Map.of("lines", "2000")).with("keyed", "yes");

        assertThat(load.commandLine("/scripts/batches.lua", 6))
                .contains("--connections=4", "--duration=6s", "--script=/scripts/batches.lua")
                .endsWith("http://127.0.0.1:20000", "--", "keyed=yes", "lines=2000");
    }
}
