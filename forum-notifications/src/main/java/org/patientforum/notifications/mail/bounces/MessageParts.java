package org.patientforum.notifications.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of a message in the bounce mailbox, including those of a forwarded report, because some mail servers wrap
 * a report again. A multipart that cannot be parsed is treated as text. Everything is bounded.
 */
final class MessageParts {

    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_GROUPS = 100;
    private static final int MAX_DEPTH = 4;
    private static final Set<String> COPIES = Set.of("message/rfc822", "text/rfc822-headers", "message/global");

    /** A part and its media type without parameters, which the mail library would parse again on each call. */
    private record TypedPart(Part part, String type) {

        static TypedPart of(Part part) throws MessagingException {
            String whole = part.getContentType() == null ? "text/plain" : part.getContentType();
            int parameters = whole.indexOf(';');
            String type = parameters < 0 ? whole : whole.substring(0, parameters);
            return new TypedPart(part, type.strip().toLowerCase(Locale.ROOT));
        }

        boolean multiple() {
            return type.startsWith("multipart/");
        }
    }

    private static final Pattern CHARSET =
            Pattern.compile(";\\s{0,9}charset\\s{0,9}=\\s{0,9}\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final List<TypedPart> parts = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final String text;

    /**
     * @throws MessagingException if the message is malformed
     * @throws IOException if it cannot be read
     */
    MessageParts(MimeMessage message) throws MessagingException, IOException {
        add(message, 0);
        if (ofType("message/delivery-status", "message/global-delivery-status").isEmpty()) {
            addForwarded();
        }
        text = readableText();
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        TypedPart typed = TypedPart.of(part);
        if (typed.multiple() && depth < MAX_DEPTH) {
            int before = parts.size();
            try {
                BoundedMultipart whole =
                        new BoundedMultipart(part.getDataHandler().getDataSource(), count);
                for (int i = 0; i < whole.getCount(); i++) {
                    add(whole.getBodyPart(i), depth + 1);
                }
                return;
            } catch (TooManyParts e) {
                throw e;
            } catch (MessagingException e) {
                parts.subList(before, parts.size()).clear();
            }
        }
        parts.add(typed);
    }

    /** Adds the parts of a report that another mail server forwarded as an attachment. */
    private void addForwarded() throws MessagingException, IOException {
        for (TypedPart part : List.copyOf(parts)) {
            if (part.type().equals("message/rfc822")) {
                MimeMessage inside = new MimeMessage(null, bounded(part.part()));
                if (TypedPart.of(inside).type().equals("multipart/report")) {
                    add(inside, 1);
                }
            }
        }
    }

    /** Returns the first part with one of these types, in the order of the types. */
    Optional<Part> ofType(String... types) {
        return Stream.of(types)
                .flatMap(type -> parts.stream().filter(part -> part.type().equals(type)))
                .map(TypedPart::part)
                .findFirst();
    }

    /**
     * Returns the readable text: all plain text parts, otherwise the text of the HTML or of a multipart that could
     * not be parsed.
     */
    String text() {
        return text;
    }

    private String readableText() throws MessagingException, IOException {
        StringBuilder plain = new StringBuilder();
        for (TypedPart part : parts) {
            if (plain.length() < MAX_LENGTH && part.type().equals("text/plain")) {
                plain.append(decoded(part.part())).append('\n');
            }
        }
        if (!plain.toString().isBlank()) {
            return plain.toString();
        }
        for (TypedPart part : parts) {
            if (part.type().equals("text/html") || part.multiple()) {
                String other = decoded(part.part());
                return part.multiple() ? other : HtmlStripper.text(other);
            }
        }
        return "";
    }

    /** Returns the headers of the returned messages. */
    List<InternetHeaders> returnedHeaders() throws MessagingException, IOException {
        List<InternetHeaders> returned = new ArrayList<>();
        for (TypedPart part : parts) {
            if (COPIES.contains(part.type())) {
                returned.add(new InternetHeaders(part.part().getInputStream()));
            }
        }
        return returned;
    }

    /** Returns the groups of fields in a report, which are separated by blank lines. */
    static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = bounded(part)) {
            while (in.available() > 0 && groups.size() < MAX_GROUPS) {
                groups.add(new InternetHeaders(in));
            }
        }
        return groups;
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        try (InputStream in = bounded(part)) {
            return new String(in.readAllBytes(), charset(part));
        }
    }

    /** Returns the part's character set; servers that specify none, or an unknown one, write ASCII. */
    private static Charset charset(Part part) throws MessagingException {
        String type = part.getContentType() == null ? "" : part.getContentType();
        Matcher name = CHARSET.matcher(type);
        try {
            return name.find() ? Charset.forName(name.group(1)) : StandardCharsets.ISO_8859_1;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static InputStream bounded(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(MAX_LENGTH));
        }
    }
}
