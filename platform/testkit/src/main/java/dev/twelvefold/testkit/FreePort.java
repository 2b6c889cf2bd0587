package dev.twelvefold.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds TCP ports that nobody listens on, outside the range from which the system takes the near end of outgoing
 * connections: a port from there may be gone while its owner restarts, even to a client that is trying to reach it.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    /** Linux takes outgoing ports from 32768 on, macOS from 49152. */
    private static final int BOUND = 32_768;

    private static final int ATTEMPTS = 1_000;

    private FreePort() {}

    /** A port that was free on the loopback address a moment ago; somebody else may be faster in taking it. */
    public static int find() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, BOUND))
                .limit(ATTEMPTS)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + LOWEST + " to " + BOUND));
    }

    static int orFree(int port) {
        return port == 0 ? find() : port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
