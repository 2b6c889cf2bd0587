package dev.twelvefold.messaging.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.utils.Utils;

/**
 * Where the brokers are said to listen. A Kafka client that is started before its broker logs every refused connection and
 * pauses for up to a second between them; this asks often and says nothing.
 *
 * @param addresses {@code host:port}, as in {@code bootstrap.servers}
 */
record BrokerPorts(List<String> addresses) {
    private static final int CONNECT_MILLIS = 500;
    private static final int PAUSE_MILLIS = 50;

    static BrokerPorts of(Map<String, Object> settings) {
        var servers = settings.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "");
        return new BrokerPorts(List.of(servers.toString().split(",")));
    }

    /** Returns as soon as one of them takes connections, or when the limit is over. */
    boolean answerWithin(Duration limit) throws InterruptedException {
        var start = System.nanoTime();
        while (addresses.stream().noneMatch(BrokerPorts::answers)) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** An address that cannot be read counts as well: the client says best what is wrong with it. */
    private static boolean answers(String address) {
        var host = Utils.getHost(address.strip());
        var port = Utils.getPort(address.strip());
        if (host == null || port == null) {
            return true;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
