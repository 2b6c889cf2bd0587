package dev.twelvefold.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final String TEXT = """
            # TYPE jvm_memory_used_bytes gauge
            jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.048576E7
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.0E7
            jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 5242880.0
            # TYPE jvm_gc_live_data_size_bytes gauge
            jvm_gc_live_data_size_bytes %s
            """;

    @Test
    void addsUpTheHeapAndNothingElse() {
        assertThat(new Metrics(TEXT.formatted("0.0")).heapMebibytes()).isEqualTo(15);
    }

    @Test
    void hasWhatACollectionLeft() {
        assertThat(new Metrics(TEXT.formatted("3145728.0")).liveHeapMebibytes()).isEqualTo(3);
    }

    @Test
    void hasNoSuchFigureBeforeTheFirstCollection() {
        assertThat(new Metrics(TEXT.formatted("0.0")).liveHeapMebibytes()).isNaN();
    }
}
