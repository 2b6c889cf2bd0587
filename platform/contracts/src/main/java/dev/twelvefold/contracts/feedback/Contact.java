package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How to reach a customer.
 *
 * @param name how the person wants to be called, at most 200 code points; null when not given
 * @param email an address, at most 254 code points; null when not given
 * @param phone as written, at most 40 code points; null when not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(String name, String email, String phone) {}
