/**
 * The events of Twelvefold as records, and the offset rule as a pure function.
 *
 * <p>Everything here is plain Java with Jackson annotations at most, so that any system on a JVM can depend on it. What
 * travels on the wire is described beside these records by JSON Schemas ({@code /schemas}), golden samples
 * ({@code /samples}) and {@code /asyncapi.yaml}.
 */
package dev.twelvefold.contracts;
