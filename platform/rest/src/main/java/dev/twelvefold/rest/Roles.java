package dev.twelvefold.rest;

/** Names of the roles, the same in the local users and in OpenID Connect. */
public final class Roles {
    /** Posts feedback and activities; reads back by id what it posted. */
    public static final String FRONTLINE = "frontline";

    /** Works on cases. */
    public static final String AGENT = "agent";

    /** All that an agent may; assigns, waives, closes, reopens. */
    public static final String LEAD = "lead";

    /** All that a lead may; approves above the limits, changes policies. */
    public static final String MANAGER = "manager";

    /** Reads everything, simulates policies, changes nothing. */
    public static final String ANALYST = "analyst";

    /** Reads everything, operates. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
