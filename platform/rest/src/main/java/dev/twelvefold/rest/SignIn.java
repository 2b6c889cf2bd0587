package dev.twelvefold.rest;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who looks at a page, for its header; and the address to which the issuer of tokens sends people back. */
@Path("/sign-in")
@Authenticated
@RequestScoped
@Named("signIn")
public class SignIn {
    private final SecurityIdentity caller;

    SignIn(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Whether there is a session that can be ended: one that began at the issuer of tokens. */
    public boolean isSession() {
        return caller.getCredential(IdTokenCredential.class) != null;
    }

    /** The name by which the caller is known here, as it stands beside what they do. */
    public String name() {
        return caller.getPrincipal().getName();
    }

    /** Whoever comes here without a code, by a bookmark perhaps, is known by now. */
    @GET
    @Operation(hidden = true)
    public Response open() {
        return Response.seeOther(URI.create("/")).build();
    }
}
