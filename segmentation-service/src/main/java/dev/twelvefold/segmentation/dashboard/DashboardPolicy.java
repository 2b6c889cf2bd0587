package dev.twelvefold.segmentation.dashboard;

import dev.twelvefold.rest.RolePolicy;
import dev.twelvefold.rest.Roles;
import jakarta.inject.Singleton;

/** The HTTP policy {@code dashboard}: those who may open the page may load what it consists of. */
@Singleton
class DashboardPolicy extends RolePolicy {
    DashboardPolicy() {
        super("dashboard", Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);
    }
}
