package dev.twelvefold.segmentation.rebuild;

import static java.util.Map.entry;

import dev.twelvefold.messaging.log.Failures;
import dev.twelvefold.segmentation.application.Rebuild;
import dev.twelvefold.segmentation.application.Rebuild.Outcome;
import dev.twelvefold.segmentation.application.RebuildRefusedException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * {@code java -jar … rebuild}: rebuilds the database from the topics and ends. The last line says what came of it: on standard
 * output with exit code 0, or on standard error with exit code 1.
 */
public final class RebuildCommand implements QuarkusApplication {
    /** The argument that asks for it. */
    public static final String NAME = "rebuild";

    private static final Logger LOG = Logger.getLogger(RebuildCommand.class);

    /**
     * What distinguishes the process from one of the service: it answers nobody, consumes nothing, lets no time pass, and starts on
     * state that was folded with other ledger parameters. It goes on publishing what was decided before.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            entry("quarkus.http.host-enabled", "false"),
            entry("quarkus.oidc.tenant-enabled", "false"),
            entry("quarkus.scheduler.enabled", "false"),
            entry("mp.messaging.incoming.experiences.enabled", "false"),
            entry("mp.messaging.incoming.activities.enabled", "false"),
            entry("mp.messaging.incoming.cases.enabled", "false"),
            entry("twelvefold.ledger.guard", "false"),
            // What a service says at its start, and of channels that are off on purpose, would hide what the command
            // says.
            entry("quarkus.banner.enabled", "false"),
            entry("quarkus.log.category.\"io.quarkus\".level", "WARN"),
            entry("quarkus.log.category.\"org.flywaydb\".level", "WARN"),
            entry("quarkus.log.category.\"io.smallrye.reactive.messaging\".level", "ERROR"));

    private final Rebuild rebuild;

    RebuildCommand(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Starts the application as one that only rebuilds, and ends the process. */
    public static void start() {
        SETTINGS.forEach(System::setProperty);
        Quarkus.run(RebuildCommand.class, RebuildCommand::end);
    }

    /** @param failure what kept the application from starting; null when it ran */
    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            System.err.println("The rebuild did not begin, and everything is as it was: " + Failures.told(failure));
        }
        System.exit(exitCode);
    }

    @Override
    public int run(String... args) {
        var start = System.nanoTime();
        try {
            var outcome = rebuild.run();
            System.out.println(outcome.map(done -> told(done, start))
                    .orElse("Nothing was consumed yet: there is nothing to rebuild."));
            return 0;
        } catch (RebuildRefusedException e) {
            System.err.println("Nothing was rebuilt: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            LOG.error("The rebuild failed", e);
            System.err.println("The rebuild failed, and everything is as it was: " + Failures.told(e));
            return 1;
        }
    }

    private static String told(Outcome outcome, long start) {
        var totals = outcome.totals();
        if (totals.highestPolicy() > outcome.policy()) {
            LOG.warnf(
                    "Changes of class were decided by policy %d, and the newest that is kept is %d: bring the table policy back"
                            + " from where it was saved, and rebuild again",
                    totals.highestPolicy(), outcome.policy());
        }
        return String.format(
                Locale.ROOT,
                "Rebuilt in %.1f s: %d events folded, %d left to the service, %d customers (%d due at once), %d changes of class.",
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                outcome.folded(),
                outcome.left(),
                totals.customers(),
                totals.due(),
                totals.changes());
    }
}
