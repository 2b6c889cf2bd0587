/**
 * Keeps each customer's class up to date.
 *
 * <p>{@code domain} (pure) ← {@code application} (transactions) ← {@code kafka}, {@code time}, {@code api}, {@code rebuild} (what
 * calls it) and {@code store} (what it keeps).
 */
package dev.twelvefold.segmentation;
