package dev.twelvefold.benchmarks.rig;

/** Something that is measured. */
public interface Contestant {
    String name();

    /** For the table. */
    String connections();

    /** Lets the JVM compile what will be measured, and looks into every answer meanwhile. */
    void warmUp(int seconds);

    /** @param seconds for how long; at most, where the work has an end of its own */
    Measurement measure(int seconds);
}
