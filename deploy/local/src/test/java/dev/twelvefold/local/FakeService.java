package dev.twelvefold.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Stands where a packaged service stands, so that the launcher's own behaviour can be tested in seconds. What it does
 * comes from the environment variable {@code FAKE_} + the name of its database.
 */
final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        String name = System.getenv("QUARKUS_DATASOURCE_USERNAME");
        String behaviour = System.getenv().getOrDefault("FAKE_" + name, "ready");
        System.out.println(name + " starts in profile " + System.getenv("QUARKUS_PROFILE"));
        if (behaviour.equals("dies")) {
            IntStream.rangeClosed(1, 30).forEach(line -> System.out.println("last words " + line));
            System.exit(3);
        }
        if (behaviour.equals("stubborn")) {
            Runtime.getRuntime().addShutdownHook(new Thread(FakeService::never));
        }
        serve(behaviour.equals("sick") ? 503 : 200);
    }

    private static void serve(int health) throws IOException {
        InetSocketAddress address = new InetSocketAddress(
                System.getenv("QUARKUS_HTTP_HOST"), Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext(
                "/q/health/ready", exchange -> answer(exchange, health, "{\"status\":\n\"" + health + "\"}"));
        server.createContext(
                "/environment",
                exchange -> answer(exchange, 200, System.getenv().toString()));
        server.createContext("/exit", exchange -> {
            System.out.println("asked to exit");
            System.exit(4);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void never() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
