package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Transcript;
import dev.twelvefold.recovery.cases.application.CaseCommands;
import dev.twelvefold.recovery.cases.application.CaseCommands.Call;
import dev.twelvefold.recovery.cases.application.CaseCommands.Command;
import dev.twelvefold.recovery.cases.application.CommandKeys.Key;
import dev.twelvefold.recovery.cases.application.ManyCases;
import dev.twelvefold.recovery.cases.domain.RefusedException;
import dev.twelvefold.rest.Bodies;
import dev.twelvefold.rest.Roles;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Runs one command on many cases: each by itself, whatever becomes of the others. */
@ApplicationScoped
class BulkCalls {
    /** Cases of one call; some seconds of work. */
    static final int MOST = 200;

    private final CaseCommands commands;
    private final CommandCalls calls;
    private final ManyCases many;
    private final SecurityIdentity caller;

    BulkCalls(CaseCommands commands, CommandCalls calls, ManyCases many, SecurityIdentity caller) {
        this.commands = commands;
        this.calls = calls;
        this.many = many;
        this.caller = caller;
    }

    private record Said(List<String> caseIds, Command command) {}

    /**
     * Runs a command on the cases that the body names in {@code caseIds}.
     *
     * @param name by which bodies of different commands are told apart
     * @param idempotencyKey null when there is none
     * @param reading reads all other fields, and answers what is done by them
     */
    Response run(String name, String idempotencyKey, byte[] body, Function<FieldReader, Command> reading) {
        var transcript = new Transcript("bulk/" + name);
        var said = Bodies.read(body == null ? new byte[0] : body, fields -> {
            fields.noteInto(transcript);
            var caseIds =
                    fields.distinct("caseIds", MOST, text -> EventIds.uuid(text).isPresent(), "must be a UUID");
            return new Said(caseIds, reading.apply(fields));
        });
        var key = calls.key(idempotencyKey, transcript);
        if (key == null) {
            return answer(run(said, null)).build();
        }
        var before = many.begin(key);
        return before.isPresent()
                ? answer(before.get()).header(CommandCalls.REPLAYED, true).build()
                : answer(many.end(key, run(said, key))).build();
    }

    private String run(Said said, Key key) {
        var items = said.caseIds().stream()
                .map(caseId -> run(caseId, key, said.command()))
                .toList();
        return EventJson.text(BulkJson.of(items));
    }

    private BulkJson.ItemJson run(String caseId, Key whole, Command command) {
        var id = UUID.fromString(caseId);
        var call = new Call(
                id,
                caller.getPrincipal().getName(),
                caller.hasRole(Roles.LEAD) || caller.hasRole(Roles.MANAGER),
                version -> true,
                ManyCases.of(whole, id));
        try {
            return commands.run(call, command, (details, now) -> EventJson.text(BulkJson.AfterJson.of(details)))
                    .map(outcome -> BulkJson.ItemJson.done(
                            caseId, after(outcome.answer().json())))
                    .orElseGet(() -> refused(caseId, (HttpProblem) CaseIds.unknown()));
        } catch (RefusedException e) {
            return refused(caseId, Refusals.problem(e.refusal()));
        }
    }

    private static BulkJson.ItemJson refused(String caseId, HttpProblem problem) {
        var owner = (String) problem.getParameters().get("owner");
        return BulkJson.ItemJson.refused(
                caseId,
                problem.getStatusCode(),
                owner,
                new BulkJson.ProblemJson(problem.getStatusCode(), problem.getTitle(), problem.getDetail()));
    }

    private static BulkJson.AfterJson after(String json) {
        try {
            return EventJson.map(EventJson.parse(json), BulkJson.AfterJson.class);
        } catch (IOException e) {
            throw new IllegalStateException("The database holds what this service did not write", e);
        }
    }

    private static Response.ResponseBuilder answer(String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
    }
}
