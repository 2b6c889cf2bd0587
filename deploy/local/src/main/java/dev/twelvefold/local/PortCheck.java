package dev.twelvefold.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** Finds out before anything starts that a port is taken, and says what to do. */
final class PortCheck {

    private static final int CONNECT_MILLIS = 200;

    private PortCheck() {}

    static void requireFree(Map<String, Integer> ports) {
        ports.forEach(PortCheck::requireFree);
    }

    private static void requireFree(String part, int port) {
        if (answers("127.0.0.1", port) || answers("::1", port) || !canListen(port)) {
            throw new StackException(
                    "port %1$d (%2$s) is taken; `lsof -i :%1$d` or `ss -ltnp` shows by whom, `--port-offset N` avoids it"
                            .formatted(port, part));
        }
    }

    /** On some systems one may listen on 127.0.0.1 while another has the port on all addresses, or on ::1. */
    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(address), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the parts do: connections of the previous run that are still closing are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
