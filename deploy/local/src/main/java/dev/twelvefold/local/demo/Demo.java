package dev.twelvefold.local.demo;

import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Progress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A made-up company on a stack: months of history and cases in every status, then a trickle of events. It uses only the doors that
 * everybody has: the topics that anybody may publish to, and REST as the local users.
 *
 * <p>Loading again changes nothing. Thread-safe; {@link #close()} may come while it loads.
 */
public final class Demo implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final LocalStack stack;
    private final Memory memory;
    private final Duration period;
    private final Progress progress;
    private Trickle trickle;
    private boolean closed;

    private Demo(LocalStack stack, Path data, Duration period, Progress progress) {
        this.stack = stack;
        this.memory = new Memory(data);
        this.period = period;
        this.progress = progress;
    }

    /**
     * Nothing is done yet.
     *
     * @param stack in the profile {@code local}, ready
     * @param data the stack's directory, which remembers what has been loaded
     */
    public static Demo on(LocalStack stack, Path data, Progress progress) {
        return new Demo(stack, data, PERIOD, progress);
    }

    /** The same with another time between two events of the trickle. */
    public Demo withPeriod(Duration other) {
        return new Demo(stack, memory.data(), other, progress);
    }

    /**
     * Returns when all that has happened can be seen, and more begins to happen.
     *
     * @throws DemoException when it cannot be loaded; what was loaded stays, and the next load takes it up
     */
    public void load() {
        var story = Story.told(memory.from());
        if (!memory.isLoaded()) {
            load(story);
            memory.loaded();
        }
        startTrickle(story);
    }

    private void load(Story story) {
        try (var publisher = new Publisher(stack.bootstrapServers())) {
            var loading = new Loading(stack, publisher);
            var start = System.nanoTime();
            loading.feed(story);
            progress.ready("demo: %d customers".formatted(story.people().size()), start);
            var cases = System.nanoTime();
            loading.play(story.episodes());
            progress.ready("demo: %d cases".formatted(story.episodes().size()), cases);
        }
    }

    private synchronized void startTrickle(Story story) {
        if (!closed) {
            trickle = Trickle.start(new Door(stack.feedbackUrl()), story.people(), period, progress);
        }
    }

    /** What was loaded stays. */
    @Override
    public synchronized void close() {
        closed = true;
        if (trickle != null) {
            trickle.close();
        }
    }
}
