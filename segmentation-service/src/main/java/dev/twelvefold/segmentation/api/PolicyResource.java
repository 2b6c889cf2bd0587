package dev.twelvefold.segmentation.api;

import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.rest.Bodies;
import dev.twelvefold.rest.Clients;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.rest.Versioned;
import dev.twelvefold.segmentation.application.Policies;
import dev.twelvefold.segmentation.application.PolicyChange;
import dev.twelvefold.segmentation.application.PolicySimulator;
import dev.twelvefold.segmentation.application.PolicyVersion;
import dev.twelvefold.segmentation.application.RulesDocument;
import dev.twelvefold.segmentation.application.Simulation;
import dev.twelvefold.segmentation.domain.Rules;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** The policy by which customers are classified: reading, changing, and trying one out. */
@Path("/api/v1/policy")
@Tag(name = "policy")
public class PolicyResource {
    private final Policies policies;
    private final PolicyChange change;
    private final PolicySimulator simulator;
    private final SecurityIdentity caller;
    private final Versioned<PolicyVersion, PolicyView> versioned;

    PolicyResource(Policies policies, PolicyChange change, PolicySimulator simulator, SecurityIdentity caller) {
        this.policies = policies;
        this.change = change;
        this.simulator = simulator;
        this.caller = caller;
        this.versioned =
                new Versioned<>(new VersionsOf(policies), PolicyView::of, "There is no such version of the policy.");
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
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
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Every policy there was, the newest first")
    @APIResponse(responseCode = "200", description = "A page of policies")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Page<PolicyView> versions(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return versioned.versions(limit, cursor);
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "A policy, and how far the evaluation of everybody by it has come")
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
            description =
                    "Everybody is evaluated by it in the background; `/policy/versions/{version}` tells how far that is.")
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
                                    "The whole policy; version, createdAt, createdBy and reevaluation are passed over",
                            content = @Content(schema = @Schema(implementation = RulesDocument.class)))
                    byte[] body) {
        return versioned.replace(
                ifMatch,
                body,
                PolicyResource::rules,
                (rules, expected) -> change.replace(rules, expected, Clients.nameOf(caller)));
    }

    @POST
    @Path("/simulations")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a policy would do",
            description = "Answers from the figures of all customers as they are, and changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Sizes of the classes, who would change from what to what, recoveries that would open",
            content = @Content(schema = @Schema(implementation = Simulation.class)))
    @APIResponse(responseCode = "400", description = "The policy makes no sense, or has another window")
    public Simulation simulate(
            @RequestBody(
                            description = "A policy with the window of the one in force",
                            content = @Content(schema = @Schema(implementation = RulesDocument.class)))
                    byte[] body) {
        var rules = Bodies.read(body, PolicyResource::rules);
        if (!rules.window()
                .equals(policies.find(policies.inForce())
                        .orElseThrow()
                        .policy()
                        .rules()
                        .window())) {
            throw Problems.invalid(
                    List.of(FieldError.of("window", "must be that of the policy in force: nothing else is counted")));
        }
        return simulator.simulate(rules);
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
            return version.policy().version();
        }
    }
}
