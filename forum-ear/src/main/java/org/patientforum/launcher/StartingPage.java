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
 * What is answered on the forum's port while the server and the application start, whatever is asked: that the forum will be there soon, with the text that
 * somebody sent. The server's own listener would answer "not found" and empty errors until the application is ready, and a patient would take that for the forum.
 */
final class StartingPage {

    private static final String SECONDS = "10";
    private static final int LAST_MILLISECONDS = 1000;
    private static final int LARGEST_REST = 4_194_304;
    private static final String STYLED =
            "default-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final String page;
    private final Map<String, String> headers;

    /** @param emergency the number to call in an emergency; empty if the options name none */
    StartingPage(Map<String, String> headers, String emergency) {
        this.headers = headers;
        try (InputStream in = StartingPage.class.getResourceAsStream("starting.html")) {
            String number = emergency.isEmpty() ? "your emergency number" : escaped(emergency);
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("<!-- emergency -->", number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers one request and ends the connection, so that the next request meets the forum. */
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
            takeTheRest(socket);
        } catch (IOException gone) {
            // whoever asked has left
        }
    }

    private String head(PlainRequest request, int length) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Security-Policy", STYLED);
        all.put("Retry-After", SECONDS);
        if (request.typed().isEmpty() && !request.method().equals("POST")) {
            all.put("Refresh", SECONDS);
        }
        all.put("Content-Type", "text/html; charset=UTF-8");
        all.put("Content-Length", String.valueOf(length));
        all.put("Connection", "close");
        StringBuilder head = new StringBuilder("HTTP/1.1 503 Service Unavailable\r\n");
        all.forEach(
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

    /** A connection that ends with something unread takes the answer with it. */
    private static void takeTheRest(Socket socket) throws IOException {
        socket.setSoTimeout(LAST_MILLISECONDS);
        byte[] part = new byte[8192];
        int read = 0;
        for (int all = 0; read >= 0 && all < LARGEST_REST; all += read) {
            read = socket.getInputStream().read(part);
        }
    }
}
