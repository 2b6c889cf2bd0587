package dev.twelvefold.systemtests.security;

import static dev.twelvefold.rest.Roles.ADMIN;
import static dev.twelvefold.rest.Roles.AGENT;
import static dev.twelvefold.rest.Roles.ANALYST;
import static dev.twelvefold.rest.Roles.FRONTLINE;
import static dev.twelvefold.rest.Roles.LEAD;
import static dev.twelvefold.rest.Roles.MANAGER;

import java.util.List;

/**
 * A user of the local profile, and of the realm for trying things out; the password is the name.
 *
 * @param role the only one
 */
record User(String name, String role) {
    static final List<User> ALL = List.of(
            new User("frontline", FRONTLINE),
            new User("agent", AGENT),
            new User("agent2", AGENT),
            new User("lead", LEAD),
            new User("manager", MANAGER),
            new User("analyst", ANALYST),
            new User("admin", ADMIN));
}
