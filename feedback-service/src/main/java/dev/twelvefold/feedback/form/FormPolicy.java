package dev.twelvefold.feedback.form;

import dev.twelvefold.rest.RolePolicy;
import dev.twelvefold.rest.Roles;
import jakarta.inject.Singleton;

/** The HTTP policy {@code form}: those who may open the form may load what it consists of. */
@Singleton
class FormPolicy extends RolePolicy {
    FormPolicy() {
        super("form", Roles.FRONTLINE, Roles.AGENT, Roles.LEAD, Roles.MANAGER);
    }
}
