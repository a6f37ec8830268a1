package org.patientforum.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends HTTP requests byte for byte, including malformed ones. */
public final class RawHttp {

    private RawHttp() {}

    /** A header field of a response. */
    public record Header(String name, String value) {}

    /**
     * A response, read until the connection was closed.
     *
     * @param body everything after the headers, including further responses
     */
    public record Response(int status, List<Header> headers, String body) {

        /** Returns the values of all headers with this name. */
        public List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .toList();
        }

        /** Returns the value of the header with this name, or "" if there is none. */
        public String header(String name) {
            return String.join(", ", all(name));
        }
    }

    /** Sends the characters as ISO 8859-1 and reads until the forum closes the connection, which the request should ask for. */
    public static Response send(ForumProcess forum, String request) throws IOException {
        try (Socket socket = connect(forum)) {
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException refusedBeforeItWasAllSent) {
                // the response is complete
            }
            return parsed(read(socket.getInputStream()));
        }
    }

    /** Opens a connection to the forum with a read timeout. */
    public static Socket connect(ForumProcess forum) throws IOException {
        URI address = URI.create(forum.url("/"));
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) Timeouts.STEP.toMillis());
        return socket;
    }

    /** Reads until the connection is closed. */
    public static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            // the response is what arrived before
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Response parsed(String response) throws IOException {
        int end = response.indexOf("\r\n\r\n");
        if (!response.startsWith("HTTP/1.") || end < 0) {
            throw new IOException("No answer: \"" + response + "\"");
        }
        List<String> lines = response.substring(0, end).lines().toList();
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(":", 2);
            headers.add(new Header(parts[0].strip(), parts[1].strip()));
        }
        return new Response(
                Integer.parseInt(lines.getFirst().split(" ")[1]), List.copyOf(headers), response.substring(end + 4));
    }
}
