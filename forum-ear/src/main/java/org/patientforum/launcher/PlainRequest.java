package org.patientforum.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a request that the launcher needs for a response.
 *
 * @param typed texts that the client typed into the submitted form
 */
record PlainRequest(String method, List<String> typed) {

    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:[ \\t]*([0-9]{1,7})[ \\t]*\\r?$");
    private static final Pattern FORM =
            Pattern.compile("(?im)^Content-Type:[ \\t]*application/x-www-form-urlencoded\\b");
    private static final Pattern CONTINUE = Pattern.compile("(?im)^Expect:[ \\t]*100-continue");

    /** Names of fields with secrets, and of fields that pages add. */
    private static final Pattern HIDDEN_FIELDS =
            Pattern.compile("(?i).*(?:password|secret|code|current|token).*|(?:jakarta|javax|primefaces)[._].*");

    /** Names of text fields, the same as in TypedFields of the application, which is not loaded yet. */
    private static final Pattern TEXT_FIELDS = Pattern.compile(
            "text|title|note|message|list|question|answer|reply|thanks|why|closeWhy|facts|replacement|description|markdown|name|mailName|pattern|hours|takeOver|pseudonym|email|badge|address|moderator|numbers?|first|last|from|since|until|sanctionUntil|into|.*[wW]ords");

    /** A percent sign that is not followed by two hexadecimal digits and stands for itself. */
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Values of choices, keys and buttons. */
    private static final Pattern CHOICE = Pattern.compile("[\\w:.,/=+-]*");

    private static final int MAX_HEADER_BYTES = 16_384;
    private static final int MAX_BODY_BYTES = 2_097_152;
    private static final int TIMEOUT_MILLISECONDS = 10_000;

    /** Reads a request within ten seconds. Invalid and incomplete requests are treated as requests for a page. */
    static PlainRequest read(Socket socket) throws IOException {
        RequestReader reader = new RequestReader(socket);
        String head = reader.head();
        Matcher length = LENGTH.matcher(head);
        String body = "";
        if (FORM.matcher(head).find() && length.find() && Integer.parseInt(length.group(1)) <= MAX_BODY_BYTES) {
            if (CONTINUE.matcher(head).find()) {
                socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            body = reader.body(Integer.parseInt(length.group(1)));
        }
        return new PlainRequest(head.replaceFirst("(?s)[^A-Z].*", ""), typed(body));
    }

    private static List<String> typed(String form) {
        List<String> typed = new ArrayList<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            String name = decoded(parts[0]);
            String value = parts.length < 2 ? "" : decoded(parts[1]);
            boolean text = TEXT_FIELDS.matcher(name).matches()
                    || !CHOICE.matcher(value).matches();
            if (text && !value.isBlank() && !HIDDEN_FIELDS.matcher(name).matches()) {
                typed.add(value);
            }
        }
        return typed;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(BARE_PERCENT.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    /** Reads from a socket until enough bytes have arrived, the client closes the connection, or the time is up. */
    private static final class RequestReader {

        private final Socket socket;
        private final long end = System.nanoTime() + TIMEOUT_MILLISECONDS * 1_000_000L;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int headLength;

        RequestReader(Socket socket) {
            this.socket = socket;
        }

        String head() throws IOException {
            int found = -1;
            while (found < 0 && bytes.size() < MAX_HEADER_BYTES && readMore()) {
                found = text().indexOf("\r\n\r\n");
            }
            headLength = found < 0 ? bytes.size() : found + "\r\n\r\n".length();
            return text().substring(0, headLength);
        }

        String body(int length) throws IOException {
            while (bytes.size() < headLength + length && readMore()) {
                // until the body is complete
            }
            return text().substring(headLength);
        }

        private String text() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }

        private boolean readMore() throws IOException {
            int remaining = (int) ((end - System.nanoTime()) / 1_000_000);
            if (remaining <= 0) {
                return false;
            }
            socket.setSoTimeout(remaining);
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            bytes.write(buffer, 0, Math.max(0, read));
            return read >= 0;
        }
    }
}
