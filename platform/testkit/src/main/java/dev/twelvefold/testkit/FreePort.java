package dev.twelvefold.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Asks the operating system for TCP ports that nobody listens on. */
public final class FreePort {

    private FreePort() {}

    /** A port that was free on the loopback address a moment ago; somebody else may be faster in taking it. */
    public static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int orFree(int port) {
        return port == 0 ? find() : port;
    }
}
