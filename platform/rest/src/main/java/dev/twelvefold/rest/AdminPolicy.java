package dev.twelvefold.rest;

import jakarta.inject.Singleton;

/** The HTTP policy {@code admin}: callers with the role {@value Roles#ADMIN}. */
@Singleton
class AdminPolicy extends RolePolicy {
    AdminPolicy() {
        super("admin", Roles.ADMIN);
    }
}
