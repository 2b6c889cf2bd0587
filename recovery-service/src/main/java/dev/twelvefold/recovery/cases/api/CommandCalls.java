package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.fields.Transcript;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.CaseCommands;
import dev.twelvefold.recovery.cases.application.CaseCommands.Call;
import dev.twelvefold.recovery.cases.application.CaseCommands.Command;
import dev.twelvefold.recovery.cases.application.CommandKeys.Key;
import dev.twelvefold.recovery.cases.domain.Rank;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import dev.twelvefold.rest.Bodies;
import dev.twelvefold.rest.Clients;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.rest.Versions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every command of a case has in common: read the call, run it, answer the case. */
@ApplicationScoped
class CommandCalls {
    static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final CaseCommands commands;
    private final PolicyBook policies;
    private final CaseCatalogue catalogue;
    private final SecurityIdentity caller;
    private final Clock clock;

    CommandCalls(
            CaseCommands commands, PolicyBook policies, CaseCatalogue catalogue, SecurityIdentity caller, Clock clock) {
        this.commands = commands;
        this.policies = policies;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    /** Runs a command without a body: none, or an empty object. */
    Response act(String command, String caseId, CommandHeaders headers, byte[] body, Command effect) {
        return run(command, caseId, headers, orEmpty(body), fields -> effect);
    }

    /** No body is an empty object. */
    static byte[] orEmpty(byte[] body) {
        return body == null || body.length == 0 ? EMPTY : body;
    }

    /** An answer to a command, with the case as it is by now in place of what it was then. */
    Response presently(Response answer, String caseId) {
        var details = EventIds.uuid(caseId).flatMap(catalogue::find).orElseThrow(CaseIds::unknown);
        var now = new CaseJsons(policies.inForce(), Times.now(clock)).of(details);
        var presently = Response.ok(now).type(MediaType.APPLICATION_JSON_TYPE).tag(Versions.tag(now.version()));
        var replayed = answer.getHeaderString(REPLAYED);
        return (replayed == null ? presently : presently.header(REPLAYED, replayed)).build();
    }

    /**
     * Runs a command with a body.
     *
     * @param command its name, by which bodies of different commands are told apart
     * @param reading reads every field, and answers what is done by them
     */
    Response run(
            String command,
            String caseId,
            CommandHeaders headers,
            byte[] body,
            Function<FieldReader, Command> reading) {
        var id = EventIds.uuid(caseId).orElseThrow(CaseIds::unknown);
        var said = new Transcript(command + " " + id);
        var effect = Bodies.read(body == null ? new byte[0] : body, fields -> {
            fields.noteInto(said);
            return reading.apply(fields);
        });
        var ifMatch = headers.ifMatch;
        var call = new Call(
                id,
                caller.getPrincipal().getName(),
                caller.hasRole(Roles.LEAD) || caller.hasRole(Roles.MANAGER),
                version -> ifMatch == null || Versions.matches(ifMatch, version),
                key(headers.idempotencyKey, said));
        var outcome = commands.run(
                        call,
                        effect,
                        (details, now) -> EventJson.text(new CaseJsons(policies.inForce(), now).of(details)))
                .orElseThrow(CaseIds::unknown);
        var answer = Response.ok(outcome.answer().json(), MediaType.APPLICATION_JSON_TYPE)
                .tag(Versions.tag(outcome.answer().version()));
        return (outcome.isReplayed() ? answer.header(REPLAYED, true) : answer).build();
    }

    /** By whose limit the caller decides. */
    Rank rank() {
        if (caller.hasRole(Roles.MANAGER)) {
            return Rank.MANAGER;
        }
        return caller.hasRole(Roles.LEAD) ? Rank.LEAD : Rank.AGENT;
    }

    /** @param key as the client gave it; null when it gave none */
    Key key(String key, Transcript said) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw Problems.malformed(CommandHeaders.IDEMPOTENCY_KEY + " must be 1 to 128 printable ASCII characters.");
        }
        return new Key(Clients.nameOf(caller), key, said.hash());
    }
}
