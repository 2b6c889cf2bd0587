package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.contracts.Topics;
import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Sees the broker, which is in this JVM, hand out the first records of the intake: where counting begins, alike for all. */
final class FirstFetch {
    private static final Set<String> INTAKE = Set.of(Topics.EXPERIENCES, Topics.ACTIVITIES);
    private static final String BYTES_OUT = "kafka.server:type=BrokerTopicMetrics,name=BytesOutPerSec,topic=*";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final long before = bytes();

    boolean isDone() {
        return bytes() > before;
    }

    private long bytes() {
        try {
            long sum = 0;
            for (var bean : beans.queryNames(new ObjectName(BYTES_OUT), null)) {
                if (INTAKE.contains(bean.getKeyProperty("topic"))) {
                    sum += (Long) beans.getAttribute(bean, "Count");
                }
            }
            return sum;
        } catch (JMException e) {
            throw new BenchmarkException("the broker does not show what it hands out: " + e, e);
        }
    }
}
