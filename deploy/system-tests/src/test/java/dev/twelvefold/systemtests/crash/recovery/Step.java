package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.crash.Moment;
import dev.twelvefold.systemtests.crash.Place;
import dev.twelvefold.systemtests.telling.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that the service does in one transaction, at whose commit it is stopped, and all that must have come of it in the end. */
abstract class Step {
    private final Recovery recovery;
    private final String customer;
    private Command command;

    Step(Recovery recovery, String customer) {
        this.recovery = recovery;
        this.customer = customer;
    }

    /** Where the transaction commits. */
    abstract Place commit();

    /** Brings the service to it, and does not wait until it is there. */
    abstract void begin();

    /** What the transaction adds to timelines. */
    abstract List<String> writes();

    /** Types of what the transaction puts into the outbox. */
    abstract List<String> publishes();

    /** What has happened in the end to the case of each customer. */
    abstract List<String> story();

    /** Everything that is particular to this step holds in the end. */
    void verify() {
        // Many are seen by their story alone.
    }

    /** What a client has to ask for again; empty where no client is concerned. */
    final Optional<Command> command() {
        return Optional.ofNullable(command);
    }

    /** A client has asked for it by this. */
    final void give(Command given) {
        command = given;
    }

    /** Whose cases it is about. */
    List<String> customers() {
        return List.of(customer);
    }

    /** As of when their cases are opened before; empty where none is. */
    Optional<Instant> openedAt() {
        return Optional.of(Instant.now());
    }

    final Recovery recovery() {
        return recovery;
    }

    final String customer() {
        return customer;
    }

    /** A type of what is published on the topic of cases. */
    static String ofCase(String kind) {
        return Wire.PREFIX + "recovery." + kind + ".v1";
    }

    /** Events of a customer on their way into the outbox. */
    final Place intoOutbox(String type) {
        return new Place(
                "outbox", Moment.COMMIT, "NEW.event_key = '%s' AND NEW.event_type = '%s'".formatted(customer, type));
    }
}
