package dev.twelvefold.local;

import dev.twelvefold.testkit.FreePort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every TCP port that a stack listens on.
 *
 * @param smtp where the mail catcher takes mail
 * @param mail where it shows what it caught, by HTTP
 */
public record Ports(int feedback, int segmentation, int recovery, int kafka, int postgres, int smtp, int mail) {

    private static final Ports DEFAULT = new Ports(8081, 8082, 8083, 19092, 15432, 1025, 8025);
    private static final int COUNT = 7;

    /** With this offset the highest port is 65535. */
    public static final int LARGEST_OFFSET = 65_535 - DEFAULT.kafka;

    /** @param offset added to every documented port, so that several stacks run side by side; 0 to 46443 */
    public static Ports withOffset(int offset) {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new IllegalArgumentException(
                    "the port offset must be from 0 to " + LARGEST_OFFSET + ", not " + offset);
        }
        return new Ports(
                DEFAULT.feedback + offset,
                DEFAULT.segmentation + offset,
                DEFAULT.recovery + offset,
                DEFAULT.kafka + offset,
                DEFAULT.postgres + offset,
                DEFAULT.smtp + offset,
                DEFAULT.mail + offset);
    }

    /** Ports that nobody used a moment ago, for tests. */
    public static Ports free() {
        Set<Integer> found = new TreeSet<>();
        while (found.size() < COUNT) {
            found.add(FreePort.find());
        }
        Integer[] port = found.toArray(Integer[]::new);
        return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6]);
    }

    public int of(Service service) {
        return switch (service) {
            case FEEDBACK -> feedback;
            case SEGMENTATION -> segmentation;
            case RECOVERY -> recovery;
        };
    }

    /** What listens on which port, of the parts that are started. */
    Map<String, Integer> used(Set<Service> services) {
        Map<String, Integer> used = new LinkedHashMap<>();
        used.put("Kafka", kafka);
        used.put("PostgreSQL", postgres);
        used.put("mail catcher, SMTP", smtp);
        used.put("mail catcher, HTTP", mail);
        services.forEach(service -> used.put(service.title(), of(service)));
        return used;
    }
}
