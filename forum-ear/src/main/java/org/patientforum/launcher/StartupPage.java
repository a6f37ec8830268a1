package org.patientforum.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The response to every request while the server and the application start: status 503 and a page that says so, with the text that was submitted. Until the
 * application is ready, the server itself would respond with "not found" and empty errors.
 */
final class StartupPage {

    private static final String RETRY_SECONDS = "10";
    private static final int DRAIN_TIMEOUT_MILLISECONDS = 1000;
    private static final int MAX_UNREAD_BYTES = 4_194_304;
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final String page;
    private final Map<String, String> headers;

    /** @param emergency the emergency telephone number; empty if none is configured */
    StartupPage(Map<String, String> headers, String emergency) {
        this.headers = headers;
        try (InputStream in = StartupPage.class.getResourceAsStream("starting.html")) {
            String number = emergency.isEmpty() ? "your emergency number" : escaped(emergency);
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("<!-- emergency -->", number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers one request and closes the connection, so that the next request reaches the server. */
    void answer(SocketChannel channel) {
        try (channel) {
            Socket socket = channel.socket();
            PlainRequest request = PlainRequest.read(socket);
            byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            out.write(head(request, body.length).getBytes(StandardCharsets.US_ASCII));
            if (!request.method().equals("HEAD")) {
                out.write(body);
            }
            out.flush();
            socket.shutdownOutput();
            readRest(socket);
        } catch (IOException e) {
            // the client has closed the connection
        }
    }

    private String head(PlainRequest request, int length) {
        Map<String, String> merged = new LinkedHashMap<>(headers);
        merged.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        merged.put("Retry-After", RETRY_SECONDS);
        if (request.typed().isEmpty() && !request.method().equals("POST")) {
            merged.put("Refresh", RETRY_SECONDS);
        }
        merged.put("Content-Type", "text/html; charset=UTF-8");
        merged.put("Content-Length", String.valueOf(length));
        merged.put("Connection", "close");
        StringBuilder head = new StringBuilder("HTTP/1.1 503 Service Unavailable\r\n");
        merged.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private String body(PlainRequest request) {
        String next = request.method().equals("POST")
                ? "<p>We did not save what you sent. Wait a minute or two, then go back and send it again.</p>"
                : "<p>This page refreshes itself every 10 seconds. If you were writing something in another window, leave that window open.</p>";
        return page.replace("<!-- next -->", next + typed(request.typed()));
    }

    private static String typed(List<String> fields) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String number = fields.size() == 1 ? "" : " (%d of %d)".formatted(i + 1, fields.size());
            typed.append("<p><label for=\"typed%d\">What you wrote%s. Copy it before you leave this page.</label></p>"
                    .formatted(i, number));
            typed.append("<textarea id=\"typed%d\" rows=\"10\" readonly dir=\"auto\">\n%s</textarea>"
                    .formatted(i, escaped(fields.get(i))));
        }
        return typed.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Reads the rest of the request. If a socket is closed with unread input, TCP resets the connection and the client may lose the response. */
    private static void readRest(Socket socket) throws IOException {
        socket.setSoTimeout(DRAIN_TIMEOUT_MILLISECONDS);
        byte[] buffer = new byte[8192];
        int read = 0;
        for (int total = 0; read >= 0 && total < MAX_UNREAD_BYTES; total += read) {
            read = socket.getInputStream().read(buffer);
        }
    }
}
