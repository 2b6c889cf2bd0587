package dev.twelvefold.local;

import java.util.ArrayList;
import java.util.List;

/** The table that a person needs to start working with a stack. */
record Overview(StackConfig config) {

    private static final List<String> USERS =
            List.of("frontline", "agent", "agent2", "lead", "manager", "analyst", "admin");

    List<String> lines() {
        Ports ports = config.ports();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row("feedback-service", "http://localhost:%d   API: /q/swagger-ui".formatted(ports.feedback())));
        lines.add(row(
                "segmentation-service",
                "http://localhost:%d   dashboard; API: /q/swagger-ui".formatted(ports.segmentation())));
        lines.add(row(
                "recovery-service",
                "http://localhost:%d   ops console; API: /q/swagger-ui".formatted(ports.recovery())));
        lines.add(row("Kafka", "localhost:%d".formatted(ports.kafka())));
        lines.add(row(
                "PostgreSQL",
                "localhost:%d   databases feedback, segmentation, recovery (user = password = database)"
                        .formatted(ports.postgres())));
        lines.add(row(
                "mail catcher",
                "http://localhost:%d   letters that were sent; SMTP: localhost:%d"
                        .formatted(ports.mail(), ports.smtp())));
        lines.add(row("users", String.join(", ", USERS) + " (password = user name)"));
        lines.add(row("data and logs", config.data().toString()));
        return lines;
    }

    private static String row(String what, String where) {
        return "  %-22s %s".formatted(what, where);
    }
}
