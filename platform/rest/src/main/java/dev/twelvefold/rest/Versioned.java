package dev.twelvefold.rest;

import dev.twelvefold.messaging.fields.FieldReader;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Something of which every version is kept, such as a policy, over HTTP: reading what is in force and what was, and replacing it by
 * whoever has seen it.
 *
 * @param <V> a version as it is stored
 * @param <W> a version as it is shown
 * @param store where versions are
 * @param view shows a version
 * @param unknown what a version that there is not is answered with, for people
 */
public record Versioned<V, W>(Store<V> store, Function<V, W> view, String unknown) {
    /** The stored versions, numbered from 1. */
    public interface Store<V> {
        /** The number of the version in force. */
        int inForce();

        /** The version with this number, if there is one. */
        Optional<V> find(int version);

        /** At most {@code limit} versions, the newest first, those before {@code version}. */
        List<V> before(int version, int limit);

        /** The number of a version. */
        int numberOf(V version);
    }

    /** Replaces the version in force if {@code expected} holds for it; empty when another was expected. */
    @FunctionalInterface
    public interface Change<T, V> {
        Optional<V> replace(T value, IntPredicate expected);
    }

    /** The version in force, with its number as {@code ETag}. */
    public Response inForce() {
        return tagged(found(store.inForce()));
    }

    /** A page of all versions, the newest first. */
    public Page<W> versions(String limit, String cursor) {
        var items = Query.limit(limit);
        var before = (int) Math.min(Positions.in(cursor).orElse(Long.MAX_VALUE), Integer.MAX_VALUE);
        return Page.of(
                        store.before(before, items + 1),
                        items,
                        version -> Cursor.behind(String.valueOf(store.numberOf(version))))
                .map(view);
    }

    /**
     * One version.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none of this number
     */
    public V version(String number) {
        return found(Positions.version(number).orElseThrow(this::notFound));
    }

    /**
     * Puts a new version in force.
     *
     * @param ifMatch the header; null when it is missing
     * @param reading reads every field of the body
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 when it names another version than the one in
     *     force, 400 with every field that is wrong
     */
    public <T> Response replace(String ifMatch, byte[] body, Function<FieldReader, T> reading, Change<T, V> change) {
        Versions.require(ifMatch, store.inForce());
        var value = Bodies.read(body == null ? new byte[0] : body, reading);
        return tagged(change.replace(value, present -> Versions.matches(ifMatch, present))
                .orElseThrow(() -> Versions.stale(store.inForce())));
    }

    private V found(int number) {
        return store.find(number).orElseThrow(this::notFound);
    }

    private Response tagged(V version) {
        return Response.ok(view.apply(version))
                .tag(Versions.tag(store.numberOf(version)))
                .build();
    }

    private RuntimeException notFound() {
        return Problems.notFound(unknown);
    }
}
