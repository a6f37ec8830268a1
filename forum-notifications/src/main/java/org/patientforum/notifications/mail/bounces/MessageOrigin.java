package org.patientforum.notifications.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The author of a message according to its headers: a mail server, an automatic responder, or a person. */
final class MessageOrigin {

    private static final int MAX_LENGTH = 2000;

    /** RFC 5321, 6.1: reports have a null sender. Some servers write MAILER-DAEMON instead. */
    private static final Pattern NULL_SENDER =
            Pattern.compile("\\s*+(<\\s*+>|<?mailer-daemon(@[^>]*)?>?)?\\s*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAEMON =
            Pattern.compile("mailer[-_. ]?daemon|mail delivery (sub)?system|<>\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL_SYSTEM = Pattern.compile(
            "mail(er)?[-_. ]?daemon|postmaster|postmeister|mail[-_ ]?delivery|delivery (sub)?system|returned mail|undeliver"
                    + "|(mail|e-?mail|internet mail) (system|administrator|router|server|gateway)|system administrator"
                    + "|mail[-_.]?(gateway|system)@|\\bbounces?\\b|\\bmdaemon\\b|microsoftexchange[0-9a-f]+@|autoadmin|\\bndr@",
            Pattern.CASE_INSENSITIVE);

    /** Subjects of bounces, whatever the author. */
    private static final Pattern RETURNED = Pattern.compile(
            "^\\W*(mail delivery (failed|failure|error)|undeliver(ed|able) (mail|message)|undeliverable:|returned mail\\b|failure notice$"
                    + "|delivery (status notification ?\\(?:? ?(failure|error)|failure( notification)?$)|non-?delivery (report|notification)|mail system error)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTO_REPLY = Pattern.compile(
            "^\\W*(auto(matic|mated|matische|matisch)?[- ]?(reply|response|respond\\w*|answer|antwort)?\\s*:"
                    + "|auto(matic|mated|mated email)?[- ]?(reply|response|respond\\w*|answer)\\b|automatische antwort|autosvar|r[eé]ponse automatique"
                    + "|respuesta autom[aá]tica|risposta automatica|resposta autom[aá]tica|automatisch(e)? antwoord|automatyczna odpowied"
                    + "|(i am |i'm )?(out of( the)? office|away from)|abwesen|on (vacation|holiday|leave)|vacation|absence|afwezig|fuera de)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MimeMessage message;

    MessageOrigin(MimeMessage message) {
        this.message = message;
    }

    /** Returns whether it has a null sender: correct servers use one only for reports and automatic replies. */
    boolean hasNullSender() throws MessagingException {
        String[] path = message.getHeader("Return-Path");
        return path != null && NULL_SENDER.matcher(path[0]).matches();
    }

    /** Returns whether a mail server is the author, by name or by the form of the message. */
    boolean fromMailSystem() throws MessagingException {
        if (has("List-Id") && !hasNullSender()) {
            return DAEMON.matcher(fromHeader()).find(); // people write to lists about mail servers, and as postmasters
        }
        return has("X-Failed-Recipients")
                || has("From") && NULL_SENDER.matcher(fromHeader()).matches()
                || MAIL_SYSTEM.matcher(fromHeader()).find()
                || !looksLikeReply() && RETURNED.matcher(subject()).find();
    }

    /** Returns the field From. */
    String fromHeader() throws MessagingException {
        return header("From");
    }

    String subject() throws MessagingException {
        String subject = header("Subject");
        try {
            return MimeUtility.decodeText(subject);
        } catch (UnsupportedEncodingException e) {
            return subject;
        }
    }

    /** Returns whether it is marked as an automatic reply. */
    boolean autoReply() throws MessagingException {
        return lowerCaseHeader("Auto-Submitted").contains("vacation")
                || lowerCaseHeader("Precedence").equals("auto_reply")
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Vacation", "Vacation")
                        .anyMatch(this::has)
                || AUTO_REPLY.matcher(subject()).find();
    }

    /** Returns whether it looks like a reply, by a person or an automatic responder, or like bulk mail. */
    boolean looksLikeReply() {
        return has("In-Reply-To") || has("References") || has("Precedence") || has("List-Id");
    }

    /** Returns whether it was generated automatically. */
    boolean automatic() throws MessagingException {
        return lowerCaseHeader("Auto-Submitted").startsWith("auto-") || has("X-Auto-Response-Suppress") || autoReply();
    }

    /** Returns all recipients of the message, as far as the mail servers on its way recorded them. */
    String recipients() throws MessagingException {
        StringBuilder headers = new StringBuilder();
        for (String name : List.of(
                "To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Apparently-To", "Received")) {
            headers.append(allValues(name)).append('\n');
        }
        return headers.toString();
    }

    boolean has(String name) {
        try {
            return message.getHeader(name) != null;
        } catch (MessagingException e) {
            return false;
        }
    }

    private String lowerCaseHeader(String name) throws MessagingException {
        return header(name).toLowerCase(Locale.ROOT);
    }

    private String header(String name) throws MessagingException {
        String whole = allValues(name);
        return whole.substring(0, Math.min(whole.length(), MAX_LENGTH));
    }

    private String allValues(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null
                ? ""
                : Stream.of(values).collect(Collectors.joining("\n")).strip();
    }
}
