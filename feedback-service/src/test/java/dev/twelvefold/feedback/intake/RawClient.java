package dev.twelvefold.feedback.intake;

import dev.twelvefold.feedback.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends what it is told to, when it is told to, and takes in little that it has not asked for. */
final class RawClient implements AutoCloseable {
    private static final int LITTLE = 4 * 1024;

    private final Socket socket = new Socket();

    RawClient(URI root) throws IOException {
        socket.setReceiveBufferSize(LITTLE);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
    }

    /** A request of frontline, with as much of its body as is given. */
    void post(String path, String type, int length, String body) throws IOException {
        write("POST /api/v1/" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + Api.authorization("frontline") + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n\r\n" + body);
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Requests without credentials, one behind the other, without a look at the answers. */
    void pipeline(int requests) throws IOException {
        for (var sent = 0; sent < requests; sent++) {
            write("GET /api/v1/feedback HTTP/1.1\r\nHost: x\r\n\r\n");
        }
    }

    /**
     * Requests as above, without an end. The buffers of the sockets take in megabytes of them, so how many could be sent says
     * nothing of how many the server let in.
     *
     * @return whether the server hung up before the time was over
     */
    boolean pipelineUntilClosed(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            try {
                pipeline(1);
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    /** What comes until the server closes the connection. */
    String untilClosed() throws IOException {
        var read = new ByteArrayOutputStream();
        var part = new byte[1024];
        try {
            for (var count = socket.getInputStream().read(part);
                    count >= 0;
                    count = socket.getInputStream().read(part)) {
                read.write(part, 0, count);
            }
        } catch (SocketException reset) {
            // As good as closed: what was read before is all there is.
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** The body of an answer that came in chunks. */
    static String body(String answer) {
        var body = new StringBuilder();
        var at = answer.indexOf("\r\n\r\n") + 4;
        var size = -1;
        while (size != 0) {
            var data = answer.indexOf("\r\n", at) + 2;
            size = Integer.parseInt(answer.substring(at, data - 2), 16);
            body.append(answer, data, data + size);
            at = data + size + 2;
        }
        return body.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
