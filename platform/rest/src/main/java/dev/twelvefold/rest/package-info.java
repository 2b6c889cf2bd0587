/** What every API of Twelvefold shares: roles, problems (RFC 9457), query parameters, pages with cursors. */
package dev.twelvefold.rest;
