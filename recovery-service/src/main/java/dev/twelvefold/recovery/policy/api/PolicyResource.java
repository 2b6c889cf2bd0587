package dev.twelvefold.recovery.policy.api;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.recovery.policy.application.Policies;
import dev.twelvefold.recovery.policy.application.PolicyChange;
import dev.twelvefold.recovery.policy.application.PolicyVersion;
import dev.twelvefold.recovery.policy.application.RulesDocument;
import dev.twelvefold.recovery.policy.domain.Rules;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.rest.Versioned;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policy by which customers are won back: reading and changing it. */
@Path("/api/v1/policy")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(
        name = "policy",
        description = "Suggestions, limits, cap, budget, rates, clocks, calendar and how long things last")
public class PolicyResource {
    private final PolicyChange change;
    private final SecurityIdentity caller;
    private final Versioned<PolicyVersion, PolicyView> versioned;

    PolicyResource(Policies policies, PolicyChange change, SecurityIdentity caller) {
        this.change = change;
        this.caller = caller;
        this.versioned =
                new Versioned<>(new VersionsOf(policies), PolicyView::of, "There is no such version of the policy.");
    }

    @GET
    @Operation(summary = "The policy in force")
    @APIResponse(
            responseCode = "200",
            description = "The policy, with its version as ETag",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response policy() {
        return versioned.inForce();
    }

    @GET
    @Path("/versions")
    @Operation(summary = "Every policy there was, the newest first")
    @APIResponse(responseCode = "200", description = "A page of policies")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Page<PolicyView> versions(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return versioned.versions(limit, cursor);
    }

    @GET
    @Path("/versions/{version}")
    @Operation(summary = "A policy")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such version")
    public PolicyView version(@PathParam("version") String version) {
        return PolicyView.of(versioned.version(version));
    }

    @PUT
    @RolesAllowed(Roles.MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts a new version in force",
            description = "For what is decided from then on: clocks that run keep the time at which they are due.")
    @APIResponse(
            responseCode = "200",
            description = "The new version, with its number as ETag",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "400", description = "The policy makes no sense; `errors` names every wrong field")
    @APIResponse(responseCode = "412", description = "`If-Match` names another version than the one in force")
    @APIResponse(responseCode = "428", description = "`If-Match` is missing")
    public Response replace(
            @Parameter(description = "ETag of the version that it replaces", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RequestBody(
                            description =
                                    "The whole policy; durations are ISO 8601 in whole seconds, and in business time 24 hours"
                                            + " stand for a working day; version, createdAt and createdBy are passed over",
                            content = @Content(schema = @Schema(implementation = RulesDocument.class)))
                    byte[] body) {
        return versioned.replace(
                ifMatch,
                body,
                PolicyResource::rules,
                (rules, expected) ->
                        change.replace(rules, expected, caller.getPrincipal().getName()));
    }

    private static Rules rules(FieldReader fields) {
        fields.pass(PolicyView.OURS);
        return RulesDocument.read(fields);
    }

    private record VersionsOf(Policies policies) implements Versioned.Store<PolicyVersion> {
        @Override
        public int inForce() {
            return policies.inForce();
        }

        @Override
        public Optional<PolicyVersion> find(int version) {
            return policies.find(version);
        }

        @Override
        public List<PolicyVersion> before(int version, int limit) {
            return policies.before(version, limit);
        }

        @Override
        public int numberOf(PolicyVersion version) {
            return version.version();
        }
    }
}
