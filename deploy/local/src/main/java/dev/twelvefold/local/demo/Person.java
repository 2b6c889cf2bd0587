package dev.twelvefold.local.demo;

/**
 * A made-up customer.
 *
 * @param id the {@code customerId}
 * @param email at a domain that nobody can own
 * @param language BCP 47: {@code vi} or {@code en}
 */
record Person(String id, String name, String email, String phone, String language) {}
