package dev.twelvefold.feedback.intake;

import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param json the value in its place; null where the field is left out
 * @param pointers what the refusal must name
 */
record Flaw(String json, List<String> pointers) {}
