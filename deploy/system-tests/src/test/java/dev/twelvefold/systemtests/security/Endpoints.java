package dev.twelvefold.systemtests.security;

import static dev.twelvefold.rest.Roles.ADMIN;
import static dev.twelvefold.rest.Roles.AGENT;
import static dev.twelvefold.rest.Roles.ANALYST;
import static dev.twelvefold.rest.Roles.FRONTLINE;
import static dev.twelvefold.rest.Roles.LEAD;
import static dev.twelvefold.rest.Roles.MANAGER;

import dev.twelvefold.local.Service;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Who may do what (CONTRACT.md), endpoint by endpoint. */
final class Endpoints {
    private static final String API = "/api/v1/";

    private static final Set<String> POSTING = Set.of(FRONTLINE, AGENT, LEAD, MANAGER);
    private static final Set<String> READING = Set.of(AGENT, LEAD, MANAGER, ANALYST, ADMIN);
    private static final Set<String> WORKING = Set.of(AGENT, LEAD, MANAGER);
    private static final Set<String> LEADING = Set.of(LEAD, MANAGER);
    private static final Set<String> MANAGING = Set.of(MANAGER);
    private static final Set<String> SIMULATING = Set.of(MANAGER, ANALYST);
    private static final Set<String> OPERATING = Set.of(ADMIN);
    private static final Set<String> EVERYBODY = Set.of(FRONTLINE, AGENT, LEAD, MANAGER, ANALYST, ADMIN);

    private Endpoints() {}

    /** All of the APIs; what the API documents say and this does not is an error. */
    static Stream<Endpoint> ofApis() {
        return Stream.of(ofFeedback(), ofSegmentation(), ofRecovery()).flatMap(endpoints -> endpoints);
    }

    /** Of the APIs, the pages and what operators look at. */
    static Stream<Endpoint> all() {
        return Stream.of(ofApis(), pages(), figures()).flatMap(endpoints -> endpoints);
    }

    private static Stream<Endpoint> ofFeedback() {
        return Stream.of(
                        each("POST", POSTING, "ratings", "complaints", "compliments", "activities", "batches"),
                        each("GET", READING, "feedback", "customers/{customerId}/feedback"),
                        each("GET", EVERYBODY, "feedback/{eventId}"))
                .flatMap(endpoints -> endpoints)
                .map(endpoint -> endpoint.of(Service.FEEDBACK));
    }

    private static Stream<Endpoint> ofSegmentation() {
        return Stream.of(
                        each(
                                "GET",
                                READING,
                                "customers",
                                "customers/{customerId}",
                                "customers/{customerId}/transitions",
                                "customers/{customerId}/ledger",
                                "segments",
                                "segments/history",
                                "segments/flows",
                                "policy",
                                "policy/versions",
                                "policy/versions/{version}"),
                        each("PUT", MANAGING, "policy"),
                        each("POST", SIMULATING, "policy/simulations"))
                .flatMap(endpoints -> endpoints)
                .map(endpoint -> endpoint.of(Service.SEGMENTATION));
    }

    private static Stream<Endpoint> ofRecovery() {
        return Stream.of(
                        each(
                                "GET",
                                READING,
                                "cases",
                                "cases/{id}",
                                "cases/{id}/timeline",
                                "cases/{id}/apology",
                                "cases/{id}/apology/preview",
                                "policy",
                                "policy/versions",
                                "policy/versions/{version}",
                                "kpis",
                                "queues",
                                "stream"),
                        each(
                                "POST",
                                WORKING,
                                "cases/{id}/claim",
                                "cases/{id}/release",
                                "cases/{id}/pause",
                                "cases/{id}/resume",
                                "cases/{id}/notes",
                                "cases/{id}/apology",
                                "cases/{id}/compensation",
                                "cases/{id}/compensation/approve",
                                "cases/{id}/compensation/reject",
                                "cases/{id}/compensation/waive",
                                "cases/{id}/promises",
                                "cases/{id}/promises/{promiseId}/keep",
                                "cases/{id}/promises/{promiseId}/withdraw",
                                "cases/bulk/claim",
                                "cases/bulk/note"),
                        each(
                                "POST",
                                LEADING,
                                "cases/{id}/assign",
                                "cases/{id}/apology/waive",
                                "cases/{id}/close",
                                "cases/{id}/reopen",
                                "cases/bulk/assign"),
                        each("PUT", MANAGING, "policy"))
                .flatMap(endpoints -> endpoints)
                .map(endpoint -> endpoint.of(Service.RECOVERY));
    }

    private static Stream<Endpoint> pages() {
        return Stream.of(
                new Endpoint(Service.FEEDBACK, "GET", "/", POSTING),
                new Endpoint(Service.FEEDBACK, "GET", "/form/form.js", POSTING),
                new Endpoint(Service.SEGMENTATION, "GET", "/", READING),
                new Endpoint(Service.SEGMENTATION, "GET", "/dashboard/dashboard.js", READING),
                new Endpoint(Service.RECOVERY, "GET", "/", READING),
                new Endpoint(Service.RECOVERY, "GET", "/console/cases", READING));
    }

    private static Stream<Endpoint> figures() {
        return Arrays.stream(Service.values())
                .flatMap(service -> Stream.of(
                        new Endpoint(service, "GET", "/q/metrics", OPERATING),
                        new Endpoint(service, "GET", "/q/openapi", EVERYBODY)));
    }

    private static Stream<Offer> each(String method, Set<String> open, String... paths) {
        return Arrays.stream(paths).map(path -> new Offer(method, API + path, open));
    }

    /** Of a service that is still to be named. */
    private record Offer(String method, String path, Set<String> open) {
        Endpoint of(Service service) {
            return new Endpoint(service, method, path, open);
        }
    }
}
