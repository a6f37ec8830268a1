package org.patientforum.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers on the forum's port while the server and the application start: that the forum will be there soon. The server's own listener would answer "not found"
 * and empty errors until the application is ready, and a patient would take that for the forum.
 */
final class StartingPage implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final int SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final byte[] page;
    private final Map<String, String> headers;

    private StartingPage(HttpServer server, Map<String, String> headers) throws IOException {
        this.server = server;
        this.headers = headers;
        try (InputStream in = StartingPage.class.getResourceAsStream("starting.html")) {
            page = in.readAllBytes();
        }
    }

    /** Opens the port. */
    static StartingPage open(Options options) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(options.address()), options.port());
            StartingPage starting = new StartingPage(HttpServer.create(address, 0), AnswerHeaders.of(options));
            starting.server.setExecutor(starting.threads);
            starting.server.createContext("/", starting::answer);
            starting.server.start();
            return starting;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the port was free a moment ago
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(SECONDS));
            exchange.getResponseHeaders().set("Refresh", String.valueOf(SECONDS));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
            exchange.getResponseHeaders().set("Connection", "close"); // so that the next request meets the forum
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(UNAVAILABLE, head ? -1 : page.length);
            if (!head) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    /** Frees the port for the server; who has asked already is still answered. */
    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
