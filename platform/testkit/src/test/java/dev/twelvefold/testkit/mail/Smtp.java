package dev.twelvefold.testkit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** SMTP as it is spoken over the wire, by hand. */
final class Smtp implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    /** Connects and says hello. */
    Smtp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        in.readLine();
        say("HELO localhost");
    }

    /** Says a line and answers what the server says to it. */
    String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return in.readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
