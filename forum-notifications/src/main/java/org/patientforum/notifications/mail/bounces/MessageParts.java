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
 * The parts of a message that comes to the mailbox, also of one within another: some mail servers wrap a report once more. A part
 * that is declared as several and cannot be read as such is taken for text. What is looked at is bounded.
 */
final class MessageParts {

    private static final int LONGEST = 100_000;
    private static final int MOST_GROUPS = 100;
    private static final int DEEPEST = 4;
    private static final Set<String> COPIES = Set.of("message/rfc822", "text/rfc822-headers", "message/global");

    /** A part, and its type without parameters: the mail library reads those anew at each question. */
    private record Typed(Part part, String type) {

        static Typed of(Part part) throws MessagingException {
            String whole = part.getContentType() == null ? "text/plain" : part.getContentType();
            int parameters = whole.indexOf(';');
            String type = parameters < 0 ? whole : whole.substring(0, parameters);
            return new Typed(part, type.strip().toLowerCase(Locale.ROOT));
        }

        boolean multiple() {
            return type.startsWith("multipart/");
        }
    }

    private static final Pattern CHARSET =
            Pattern.compile(";\\s{0,9}charset\\s{0,9}=\\s{0,9}\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final List<Typed> parts = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final String text;

    /** Throws MessagingException or IOException if the message cannot be read. */
    MessageParts(MimeMessage message) throws MessagingException, IOException {
        add(message, 0);
        if (ofType("message/delivery-status", "message/global-delivery-status").isEmpty()) {
            addForwarded();
        }
        text = readable();
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        Typed typed = Typed.of(part);
        if (typed.multiple() && depth < DEEPEST) {
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

    /** A report that another mail server has passed on as an attachment. */
    private void addForwarded() throws MessagingException, IOException {
        for (Typed part : List.copyOf(parts)) {
            if (part.type().equals("message/rfc822")) {
                MimeMessage inside = new MimeMessage(null, bounded(part.part()));
                if (Typed.of(inside).type().equals("multipart/report")) {
                    add(inside, 1);
                }
            }
        }
    }

    /** The first part of one of these types, in the order of the types. */
    Optional<Part> ofType(String... types) {
        return Stream.of(types)
                .flatMap(type -> parts.stream().filter(part -> part.type().equals(type)))
                .map(Typed::part)
                .findFirst();
    }

    /** What is there to read: all plain text, and else what stands in the HTML or in a part that could not be read as several. */
    String text() {
        return text;
    }

    private String readable() throws MessagingException, IOException {
        StringBuilder plain = new StringBuilder();
        for (Typed part : parts) {
            if (plain.length() < LONGEST && part.type().equals("text/plain")) {
                plain.append(decoded(part.part())).append('\n');
            }
        }
        if (!plain.toString().isBlank()) {
            return plain.toString();
        }
        for (Typed part : parts) {
            if (part.type().equals("text/html") || part.multiple()) {
                String other = decoded(part.part());
                return part.multiple() ? other : HtmlStripper.text(other);
            }
        }
        return "";
    }

    /** The header fields of the messages that came back. */
    List<InternetHeaders> returned() throws MessagingException, IOException {
        List<InternetHeaders> returned = new ArrayList<>();
        for (Typed part : parts) {
            if (COPIES.contains(part.type())) {
                returned.add(new InternetHeaders(part.part().getInputStream()));
            }
        }
        return returned;
    }

    /** The groups of fields in a report, which blank lines part. */
    static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = bounded(part)) {
            while (in.available() > 0 && groups.size() < MOST_GROUPS) {
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

    /** Mail servers that name no character set, or one that does not exist, write ASCII. */
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
            return new ByteArrayInputStream(in.readNBytes(LONGEST));
        }
    }
}
