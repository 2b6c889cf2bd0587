/** How busy this instance is with posts: intake writes it down, what can wait reads it. */
package dev.twelvefold.feedback.load;
