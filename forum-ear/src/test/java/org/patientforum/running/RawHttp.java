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

/** Requests byte for byte, as no browser sends them. */
public final class RawHttp {

    private RawHttp() {}

    /** One line of an answer's head. */
    public record Header(String name, String value) {}

    /**
     * What came back until the connection ended.
     *
     * @param body all behind the head: also further answers, if there are any
     */
    public record Answer(int status, List<Header> headers, String body) {

        /** The values of all headers of this name. */
        public List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .toList();
        }

        /** The value of the header of this name, "" where there is none. */
        public String header(String name) {
            return String.join(", ", all(name));
        }
    }

    /** Sends these characters as bytes and reads until the forum closes the connection: requests should ask for that. */
    public static Answer send(ForumProcess forum, String request) throws IOException {
        try (Socket socket = connect(forum)) {
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException refusedBeforeItWasAllSent) {
                // the answer is there
            }
            return parsed(read(socket.getInputStream()));
        }
    }

    /** A connection to the forum, on which nothing waits for ever. */
    public static Socket connect(ForumProcess forum) throws IOException {
        URI address = URI.create(forum.url("/"));
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) Timeouts.STEP.toMillis());
        return socket;
    }

    /** All that comes until the connection ends. */
    public static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            // what had come before is the answer
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Answer parsed(String answer) throws IOException {
        int end = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.") || end < 0) {
            throw new IOException("No answer: \"" + answer + "\"");
        }
        List<String> lines = answer.substring(0, end).lines().toList();
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(":", 2);
            headers.add(new Header(parts[0].strip(), parts[1].strip()));
        }
        return new Answer(
                Integer.parseInt(lines.getFirst().split(" ")[1]), List.copyOf(headers), answer.substring(end + 4));
    }
}
