package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.notifications.mail.bounces.BounceReport.Kind;
import org.patientforum.notifications.mail.bounces.VerpAddresses.Token;

/**
 * Parses messages in the bounce mailbox: delivery reports (RFC 3464), complaints (RFC 5965), automatic replies (RFC
 * 3834), and plain bounces of servers that send no report. All input is untrusted; the token's signature is verified
 * later.
 */
@Dependent
class BounceParser {

    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list");

    /** Actions of RFC 3464 other than failures, and what some servers write instead. */
    private static final Pattern NO_FAILURE =
            Pattern.compile("^\\W*(delay|defer|deliver|relay|expand|transfer|success)");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,64}@[^\\s<>\"(),;:@]{1,255}");

    private final VerpAddresses verpAddresses;

    @Inject
    BounceParser(VerpAddresses verpAddresses) {
        this.verpAddresses = verpAddresses;
    }

    /**
     * Parses a message.
     *
     * @throws MessagingException if it is malformed
     * @throws IOException if it cannot be read
     */
    BounceReport parse(MimeMessage message) throws MessagingException, IOException {
        try {
            return parseParts(message);
        } catch (IndexOutOfBoundsException e) {
            // Thrown by the mail library for fields that begin with blank lines
            throw new MessagingException("The fields of the report are malformed", e);
        }
    }

    private BounceReport parseParts(MimeMessage message) throws MessagingException, IOException {
        MessageOrigin origin = new MessageOrigin(message);
        MessageParts parts = new MessageParts(message);
        Optional<Part> delivery = parts.ofType("message/delivery-status", "message/global-delivery-status");
        if (delivery.isPresent()) {
            BounceReport report = parseDeliveryStatus(MessageParts.groups(delivery.get()), token(origin, parts));
            if (report.kind() != Kind.UNKNOWN) {
                return report;
            }
        }
        Optional<Part> feedback = parts.ofType("message/feedback-report");
        if (feedback.isPresent()) {
            return parseFeedback(MessageParts.groups(feedback.get()), token(origin, parts));
        }
        Optional<Part> receipt = parts.ofType("message/disposition-notification");
        if (receipt.isPresent() && !(origin.hasNullSender() && rejects(MessageParts.groups(receipt.get())))) {
            return BounceReport.of(Kind.IRRELEVANT);
        }
        return parseText(origin, parts);
    }

    /** RFC 5429: some mailboxes reject a mail by a disposition notification which says that nobody has seen it. */
    private static boolean rejects(List<InternetHeaders> groups) {
        return groups.stream()
                .map(group -> field(group, "Disposition").toLowerCase(Locale.ROOT))
                .anyMatch(report -> report.startsWith("automatic-action") && !report.contains("displayed"));
    }

    /**
     * Parses a message without machine-readable fields. A message with a null sender that is not the recipient's own
     * reply counts as a bounce even if its text is not understood: nothing else is sent that way to an address of a
     * single mail.
     */
    private BounceReport parseText(MessageOrigin origin, MessageParts parts) throws MessagingException, IOException {
        BounceText text = new BounceText(origin.subject(), parts.text());
        Optional<Token> token = token(origin, parts);
        boolean named = origin.fromMailSystem();
        if (named && isReport(text)) {
            Optional<BounceReport> fields = fieldsInText(text, token);
            if (fields.isPresent()) {
                return fields.get();
            }
        }
        if (!named && repliesForRecipient(origin, token)) {
            return BounceReport.of(origin.hasNullSender() || origin.automatic() ? Kind.IRRELEVANT : Kind.UNKNOWN);
        }
        boolean failed = origin.has("X-Failed-Recipients") || text.failed();
        boolean machine = named || origin.hasNullSender();
        if (machine && (text.delayed() || text.delivered())) {
            return BounceReport.of(Kind.IRRELEVANT);
        }
        if (machine && failed) {
            return BounceReport.failed(token, text.reason());
        }
        if (origin.hasNullSender() && (named || !origin.looksLikeReply())) {
            return BounceReport.failed(token, FailureStatus.UNKNOWN);
        }
        return BounceReport.of(!machine && origin.automatic() ? Kind.IRRELEVANT : Kind.UNKNOWN);
    }

    private static boolean isReport(BounceText text) {
        return text.field("Action").isPresent()
                && (text.field("Final-Recipient").isPresent()
                        || text.field("Original-Recipient").isPresent());
    }

    private static Optional<BounceReport> fieldsInText(BounceText text, Optional<Token> token) {
        InternetHeaders group = new InternetHeaders();
        for (String name : List.of("Action", "Status", "Diagnostic-Code")) {
            text.field(name).ifPresent(value -> group.setHeader(name, value));
        }
        return Optional.of(parseDeliveryStatus(List.of(group), token)).filter(found -> found.kind() != Kind.UNKNOWN);
    }

    /** Returns whether the recipient's own mailbox wrote it, or an automatic responder. */
    private boolean repliesForRecipient(MessageOrigin origin, Optional<Token> token) throws MessagingException {
        Matcher address = ADDRESS.matcher(origin.fromHeader());
        boolean own = false;
        while (token.isPresent() && !own && address.find()) {
            own = verpAddresses.matches(token.get(), address.group());
        }
        return own || origin.autoReply();
    }

    private static BounceReport parseDeliveryStatus(List<InternetHeaders> groups, Optional<Token> token) {
        List<InternetHeaders> recipients =
                groups.stream().filter(group -> !action(group).isEmpty()).toList();
        Optional<InternetHeaders> failed = recipients.stream()
                .filter(group -> !NO_FAILURE.matcher(action(group)).find())
                .findFirst();
        if (failed.isEmpty()) {
            return BounceReport.of(recipients.isEmpty() ? Kind.UNKNOWN : Kind.IRRELEVANT);
        }
        String status = field(failed.get(), "Status");
        return BounceReport.failed(token, FailureStatus.read(status, field(failed.get(), "Diagnostic-Code")));
    }

    /** Returns the action of a report; where a server omits it, a permanent status implies a failure. */
    private static String action(InternetHeaders group) {
        String action = field(group, "Action").toLowerCase(Locale.ROOT);
        return action.isEmpty() && field(group, "Status").startsWith("5.") ? "failed" : action;
    }

    private BounceReport parseFeedback(List<InternetHeaders> groups, Optional<Token> token) {
        String type = groups.stream()
                .map(group -> field(group, "Feedback-Type").toLowerCase(Locale.ROOT))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        Optional<Token> report = groups.stream()
                .flatMap(group -> verpAddresses.tokenIn(field(group, "Original-Mail-From")).stream())
                .findFirst();
        return COMPLAINTS.contains(type)
                ? BounceReport.complaint(report.or(() -> token))
                : BounceReport.of(Kind.IRRELEVANT);
    }

    /** Finds the token in the recipients of the message, or else in the return paths of the mail it contains. */
    private Optional<Token> token(MessageOrigin origin, MessageParts parts) throws MessagingException, IOException {
        StringBuilder headers = new StringBuilder(origin.recipients());
        for (InternetHeaders returned : parts.returnedHeaders()) {
            headers.append(field(returned, "Return-Path")).append('\n');
        }
        Optional<Token> token = verpAddresses.tokenIn(headers.toString());
        return token.isPresent()
                ? token
                : verpAddresses.tokenIn(String.join("\n", new BounceText("", parts.text()).returnPaths()));
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }
}
