package org.patientforum.notifications.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.notifications.bounces.Returned.Says;
import org.patientforum.notifications.mail.ReturnAddresses;
import org.patientforum.notifications.mail.ReturnAddresses.ReturnSign;

/**
 * Understands what comes to the mailbox: delivery reports (RFC 3464), complaints (RFC 5965), answers by machines (RFC 3834), and
 * the bare bounces of mail servers that write no report. Everything is untrusted: whether the sign is ours is checked later.
 */
@Dependent
class ReportReader {

    private static final int LONGEST = 100_000;
    private static final int MOST_GROUPS = 100;
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list");

    private final ReturnAddresses returns;

    @Inject
    ReportReader(ReturnAddresses returns) {
        this.returns = returns;
    }

    /** What the message says. Throws MessagingException or IOException if it cannot be read. */
    Returned read(MimeMessage message) throws MessagingException, IOException {
        try {
            return understood(message);
        } catch (IndexOutOfBoundsException e) {
            // The mail library's answer to fields that begin with blank lines
            throw new MessagingException("The fields of the report are malformed", e);
        }
    }

    private Returned understood(MimeMessage message) throws MessagingException, IOException {
        List<Part> parts = parts(message);
        Optional<Part> delivery = ofType(parts, "message/delivery-status", "message/global-delivery-status");
        if (delivery.isPresent()) {
            return delivery(groups(delivery.get()), sign(message, parts));
        }
        Optional<Part> feedback = ofType(parts, "message/feedback-report");
        if (feedback.isPresent()) {
            return feedback(groups(feedback.get()), sign(message, parts));
        }
        if (message.getHeader("X-Failed-Recipients") != null) {
            return Returned.failed(sign(message, parts), FailureStatus.read("", text(parts)));
        }
        boolean receipt = message.isMimeType("multipart/report")
                && ofType(parts, "message/disposition-notification").isPresent();
        return Returned.saying(receipt || byMachine(message) ? Says.NOTHING : Says.UNKNOWN);
    }

    private static Returned delivery(List<InternetHeaders> groups, Optional<ReturnSign> sign) {
        List<InternetHeaders> recipients = groups.stream()
                .filter(group -> !field(group, "Action").isEmpty())
                .toList();
        Optional<InternetHeaders> failed = recipients.stream()
                .filter(group -> field(group, "Action").toLowerCase(Locale.ROOT).startsWith("failed"))
                .findFirst();
        if (failed.isEmpty()) {
            return Returned.saying(recipients.isEmpty() ? Says.UNKNOWN : Says.NOTHING);
        }
        String status = field(failed.get(), "Status");
        return Returned.failed(sign, FailureStatus.read(status, field(failed.get(), "Diagnostic-Code")));
    }

    private Returned feedback(List<InternetHeaders> groups, Optional<ReturnSign> sign) {
        String type = groups.stream()
                .map(group -> field(group, "Feedback-Type").toLowerCase(Locale.ROOT))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        Optional<ReturnSign> said = groups.stream()
                .flatMap(group -> returns.signIn(field(group, "Original-Mail-From")).stream())
                .findFirst();
        return COMPLAINTS.contains(type) ? Returned.complaint(said.or(() -> sign)) : Returned.saying(Says.NOTHING);
    }

    private static boolean byMachine(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted").toLowerCase(Locale.ROOT);
        String precedence = header(message, "Precedence").toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-")
                || precedence.equals("auto_reply")
                || message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null
                || message.getHeader("X-Auto-Response-Suppress") != null;
    }

    /** Whom the message went to, and else who sent the mail that it has in it. */
    private Optional<ReturnSign> sign(MimeMessage message, List<Part> parts) throws MessagingException, IOException {
        StringBuilder heads = new StringBuilder();
        for (String name : List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")) {
            heads.append(header(message, name)).append('\n');
        }
        for (Part part : parts) {
            if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/global")) {
                heads.append(field(new InternetHeaders(part.getInputStream()), "Return-Path"))
                        .append('\n');
            }
        }
        return returns.signIn(heads.toString());
    }

    private static List<Part> parts(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/*")) {
            return List.of(message);
        }
        MimeMultipart whole = new BoundedMultipart(message.getDataHandler().getDataSource());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < whole.getCount(); i++) {
            BodyPart part = whole.getBodyPart(i);
            parts.add(part);
        }
        return parts;
    }

    private static Optional<Part> ofType(List<Part> parts, String... types) throws MessagingException {
        for (Part part : parts) {
            for (String type : types) {
                if (part.isMimeType(type)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** The groups of fields in a report, which blank lines part. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = bounded(part)) {
            while (in.available() > 0 && groups.size() < MOST_GROUPS) {
                groups.add(new InternetHeaders(in));
            }
        }
        return groups;
    }

    private static InputStream bounded(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LONGEST));
        }
    }

    private static String text(List<Part> parts) throws MessagingException, IOException {
        Optional<Part> first = ofType(parts, "text/plain");
        if (first.isEmpty()) {
            return "";
        }
        try (InputStream in = bounded(first.get())) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null
                ? ""
                : Stream.of(values).collect(Collectors.joining("\n")).strip();
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }
}
