package dev.twelvefold.rest;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as far as something belongs to a caller: keys, limits, and what may be read back. */
public final class Clients {
    /** The claim that names the client a token was issued to (OpenID Connect Core 1.0, section 2). */
    private static final String AUTHORIZED_PARTY = "azp";

    /** The same in access tokens (RFC 9068, section 2.2). */
    private static final String CLIENT_ID = "client_id";

    private Clients() {}

    /** The OpenID Connect client of a token, else the name of the user; null for nobody. */
    public static String nameOf(SecurityIdentity caller) {
        if (caller.getPrincipal() instanceof JsonWebToken token) {
            var client = token.<Object>getClaim(AUTHORIZED_PARTY);
            client = client == null ? token.getClaim(CLIENT_ID) : client;
            return client == null ? token.getName() : client.toString();
        }
        return caller.isAnonymous() ? null : caller.getPrincipal().getName();
    }
}
