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

/** As much of a request as the launcher needs to answer it: its method, and what somebody typed into the form that it carries. */
record PlainRequest(String method, List<String> typed) {

    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:[ \\t]*([0-9]{1,7})[ \\t]*\\r?$");
    private static final Pattern FORM =
            Pattern.compile("(?im)^Content-Type:[ \\t]*application/x-www-form-urlencoded\\b");
    private static final Pattern CONTINUE = Pattern.compile("(?im)^Expect:[ \\t]*100-continue");

    /** Secrets, and those that pages carry for themselves. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?i).*(?:password|secret|code|current|token).*|(?:jakarta|javax|primefaces)[._].*");

    /** Fields that people write in, whatever stands in them: as in TypedFields of the application, which is not there yet. */
    private static final Pattern WRITTEN_IN = Pattern.compile(
            "text|title|note|question|answer|reply|thanks|why|closeWhy|facts|replacement|description|markdown|name|mailName|pattern|hours|takeOver|pseudonym|email|badge|address|moderator|numbers?|first|last|from|since|until|sanctionUntil|into|.*[wW]ords");

    /** A sign of escape without two digits behind it, which stands for itself. */
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** What choices, keys and the names of buttons look like. */
    private static final Pattern CHOSEN = Pattern.compile("[\\w:.,/=+-]*");

    private static final int LONGEST_HEAD = 16_384;
    private static final int LARGEST_BODY = 2_097_152;
    private static final int MILLISECONDS = 10_000;

    /** Reads it within ten seconds; what is no request or does not arrive is taken for one for a page. */
    static PlainRequest read(Socket socket) throws IOException {
        Reading reading = new Reading(socket);
        String head = reading.head();
        Matcher length = LENGTH.matcher(head);
        String body = "";
        if (FORM.matcher(head).find() && length.find() && Integer.parseInt(length.group(1)) <= LARGEST_BODY) {
            if (CONTINUE.matcher(head).find()) {
                socket.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            body = reading.body(Integer.parseInt(length.group(1)));
        }
        return new PlainRequest(head.replaceFirst("(?s)[^A-Z].*", ""), typed(body));
    }

    private static List<String> typed(String form) {
        List<String> typed = new ArrayList<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            String name = decoded(parts[0]);
            String value = parts.length < 2 ? "" : decoded(parts[1]);
            boolean words =
                    WRITTEN_IN.matcher(name).matches() || !CHOSEN.matcher(value).matches();
            if (words && !value.isBlank() && !NOT_SHOWN.matcher(name).matches()) {
                typed.add(value);
            }
        }
        return typed;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(NO_ESCAPE.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    /** Reads bytes until they are enough, the sender has no more, or the time is up. */
    private static final class Reading {

        private final Socket socket;
        private final long end = System.nanoTime() + MILLISECONDS * 1_000_000L;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int headLength;

        Reading(Socket socket) {
            this.socket = socket;
        }

        String head() throws IOException {
            int found = -1;
            while (found < 0 && bytes.size() < LONGEST_HEAD && more()) {
                found = text().indexOf("\r\n\r\n");
            }
            headLength = found < 0 ? bytes.size() : found + "\r\n\r\n".length();
            return text().substring(0, headLength);
        }

        String body(int length) throws IOException {
            while (bytes.size() < headLength + length && more()) {
                // until it is whole
            }
            return text().substring(headLength);
        }

        private String text() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }

        private boolean more() throws IOException {
            int left = (int) ((end - System.nanoTime()) / 1_000_000);
            if (left <= 0) {
                return false;
            }
            socket.setSoTimeout(left);
            byte[] part = new byte[8192];
            int read = socket.getInputStream().read(part);
            bytes.write(part, 0, Math.max(0, read));
            return read >= 0;
        }
    }
}
