package dev.twelvefold.local.demo;

import java.util.List;

/**
 * A customer who is hurt, and what comes of it.
 *
 * @param number of the episode within its plot, from 0
 * @param purchases that the customer has made before
 * @param hurt what opens the case
 * @param worse what makes it worse before anybody acts
 * @param fives the good experiences after the colleagues have acted
 * @param relapse what hurts after that
 */
record Episode(
        Plot plot,
        int number,
        Person person,
        int purchases,
        List<Happening> hurt,
        List<Happening> worse,
        List<Happening> fives,
        List<Happening> relapse) {
    /** How many bad experiences the customer reports. */
    int hurts() {
        return hurt.size() + worse.size() + relapse.size();
    }
}
