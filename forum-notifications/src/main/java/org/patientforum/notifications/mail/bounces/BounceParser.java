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
import org.patientforum.notifications.mail.bounces.BounceReport.Says;
import org.patientforum.notifications.mail.bounces.VerpAddresses.ReturnSign;

/**
 * Understands what comes to the mailbox: delivery reports (RFC 3464), complaints (RFC 5965), answers by machines (RFC 3834), and
 * the bare bounces of mail servers that write no report. Everything is untrusted: whether the sign is ours is checked later.
 */
@Dependent
class BounceParser {

    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list");

    /** What RFC 3464 knows besides failures, and what some mail servers write for it. */
    private static final Pattern NO_FAILURE =
            Pattern.compile("^\\W*(delay|defer|deliver|relay|expand|transfer|success)");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,64}@[^\\s<>\"(),;:@]{1,255}");

    private final VerpAddresses returns;

    @Inject
    BounceParser(VerpAddresses returns) {
        this.returns = returns;
    }

    /** What the message says. Throws MessagingException or IOException if it cannot be read. */
    BounceReport read(MimeMessage message) throws MessagingException, IOException {
        try {
            return understood(message);
        } catch (IndexOutOfBoundsException e) {
            // The mail library's answer to fields that begin with blank lines
            throw new MessagingException("The fields of the report are malformed", e);
        }
    }

    private BounceReport understood(MimeMessage message) throws MessagingException, IOException {
        MessageOrigin origin = new MessageOrigin(message);
        MessageParts parts = new MessageParts(message);
        Optional<Part> delivery = parts.ofType("message/delivery-status", "message/global-delivery-status");
        if (delivery.isPresent()) {
            BounceReport said = delivery(MessageParts.groups(delivery.get()), sign(origin, parts));
            if (said.says() != Says.UNKNOWN) {
                return said;
            }
        }
        Optional<Part> feedback = parts.ofType("message/feedback-report");
        if (feedback.isPresent()) {
            return feedback(MessageParts.groups(feedback.get()), sign(origin, parts));
        }
        Optional<Part> receipt = parts.ofType("message/disposition-notification");
        if (receipt.isPresent() && !(origin.withoutSender() && rejects(MessageParts.groups(receipt.get())))) {
            return BounceReport.saying(Says.NOTHING);
        }
        return inWords(origin, parts);
    }

    /** RFC 5429: some mailboxes refuse a mail by a receipt which says that nobody has seen it. */
    private static boolean rejects(List<InternetHeaders> groups) {
        return groups.stream()
                .map(group -> field(group, "Disposition").toLowerCase(Locale.ROOT))
                .anyMatch(said -> said.startsWith("automatic-action") && !said.contains("displayed"));
    }

    /**
     * What a message without fields for machines says. One that came without a sender and is no answer of the reader's own counts even if
     * nobody can tell what it says: nothing else is sent so to an address of one mail.
     */
    private BounceReport inWords(MessageOrigin origin, MessageParts parts) throws MessagingException, IOException {
        BounceText words = new BounceText(origin.subject(), parts.text());
        Optional<ReturnSign> sign = sign(origin, parts);
        boolean named = origin.mailSystem();
        if (named && isReport(words)) {
            Optional<BounceReport> fields = fieldsInText(words, sign);
            if (fields.isPresent()) {
                return fields.get();
            }
        }
        if (!named && answersForReader(origin, sign)) {
            return BounceReport.saying(origin.withoutSender() || origin.byMachine() ? Says.NOTHING : Says.UNKNOWN);
        }
        boolean failed = origin.has("X-Failed-Recipients") || words.failed();
        boolean machine = named || origin.withoutSender();
        if (machine && (words.later() || words.arrived())) {
            return BounceReport.saying(Says.NOTHING);
        }
        if (machine && failed) {
            return BounceReport.failed(sign, words.reason());
        }
        if (origin.withoutSender() && (named || !origin.answersAMail())) {
            return BounceReport.failed(sign, FailureStatus.UNTOLD);
        }
        return BounceReport.saying(!machine && origin.byMachine() ? Says.NOTHING : Says.UNKNOWN);
    }

    private static boolean isReport(BounceText words) {
        return words.field("Action").isPresent()
                && (words.field("Final-Recipient").isPresent()
                        || words.field("Original-Recipient").isPresent());
    }

    private static Optional<BounceReport> fieldsInText(BounceText words, Optional<ReturnSign> sign) {
        InternetHeaders group = new InternetHeaders();
        for (String name : List.of("Action", "Status", "Diagnostic-Code")) {
            words.field(name).ifPresent(value -> group.setHeader(name, value));
        }
        return Optional.of(delivery(List.of(group), sign)).filter(found -> found.says() != Says.UNKNOWN);
    }

    /** Whether the reader's own mailbox wrote it, or a machine that says that it answers for somebody. */
    private boolean answersForReader(MessageOrigin origin, Optional<ReturnSign> sign) throws MessagingException {
        Matcher address = ADDRESS.matcher(origin.from());
        boolean own = false;
        while (sign.isPresent() && !own && address.find()) {
            own = returns.fits(sign.get(), address.group());
        }
        return own || origin.answersForSomebody();
    }

    private static BounceReport delivery(List<InternetHeaders> groups, Optional<ReturnSign> sign) {
        List<InternetHeaders> recipients =
                groups.stream().filter(group -> !action(group).isEmpty()).toList();
        Optional<InternetHeaders> failed = recipients.stream()
                .filter(group -> !NO_FAILURE.matcher(action(group)).find())
                .findFirst();
        if (failed.isEmpty()) {
            return BounceReport.saying(recipients.isEmpty() ? Says.UNKNOWN : Says.NOTHING);
        }
        String status = field(failed.get(), "Status");
        return BounceReport.failed(sign, FailureStatus.read(status, field(failed.get(), "Diagnostic-Code")));
    }

    /** What was done with the mail; where a mail server leaves it out, a status for good says it. */
    private static String action(InternetHeaders group) {
        String action = field(group, "Action").toLowerCase(Locale.ROOT);
        return action.isEmpty() && field(group, "Status").startsWith("5.") ? "failed" : action;
    }

    private BounceReport feedback(List<InternetHeaders> groups, Optional<ReturnSign> sign) {
        String type = groups.stream()
                .map(group -> field(group, "Feedback-Type").toLowerCase(Locale.ROOT))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        Optional<ReturnSign> said = groups.stream()
                .flatMap(group -> returns.signIn(field(group, "Original-Mail-From")).stream())
                .findFirst();
        return COMPLAINTS.contains(type)
                ? BounceReport.complaint(said.or(() -> sign))
                : BounceReport.saying(Says.NOTHING);
    }

    /** Whom the message went to, and else who sent the mail that it has in it. */
    private Optional<ReturnSign> sign(MessageOrigin origin, MessageParts parts) throws MessagingException, IOException {
        StringBuilder heads = new StringBuilder(origin.recipients());
        for (InternetHeaders returned : parts.returned()) {
            heads.append(field(returned, "Return-Path")).append('\n');
        }
        Optional<ReturnSign> sign = returns.signIn(heads.toString());
        return sign.isPresent()
                ? sign
                : returns.signIn(String.join("\n", new BounceText("", parts.text()).returnPaths()));
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }
}
