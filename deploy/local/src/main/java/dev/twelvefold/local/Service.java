package dev.twelvefold.local;

import java.nio.file.Path;

/** The three services of the stack, in the order in which they are shown. */
public enum Service {
    FEEDBACK("feedback"),
    SEGMENTATION("segmentation"),
    RECOVERY("recovery");

    private final String database;

    Service(String database) {
        this.database = database;
    }

    /** Name of its module, its process and its log. */
    public String title() {
        return database + "-service";
    }

    /** Its database, the role that owns it and that role's password. */
    public String database() {
        return database;
    }

    Path jar(Path repository) {
        return repository.resolve(Path.of(title(), "target", "quarkus-app", "quarkus-run.jar"));
    }
}
