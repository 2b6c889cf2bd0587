package dev.twelvefold.systemtests;

import java.util.List;

/** The users of the profile {@code local}; user name = password. */
final class LocalUsers {
    static final List<String> ALL = List.of("frontline", "agent", "agent2", "lead", "manager", "analyst", "admin");

    private LocalUsers() {}
}
