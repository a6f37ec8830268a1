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

/** Who wrote a message, as far as its head tells: a mail server, a machine that answers for somebody, or a person. */
final class MessageOrigin {

    private static final int LONGEST = 2000;

    /** RFC 5321, 6.1: a report has no sender. Some servers write the name of nobody instead. */
    private static final Pattern NOBODY =
            Pattern.compile("\\s*+(<\\s*+>|<?mailer-daemon(@[^>]*)?>?)?\\s*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAEMON =
            Pattern.compile("mailer[-_. ]?daemon|mail delivery (sub)?system|<>\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL_SYSTEM = Pattern.compile(
            "mail(er)?[-_. ]?daemon|postmaster|postmeister|mail[-_ ]?delivery|delivery (sub)?system|returned mail|undeliver"
                    + "|(mail|e-?mail|internet mail) (system|administrator|router|server|gateway)|system administrator"
                    + "|mail[-_.]?(gateway|system)@|\\bbounces?\\b|\\bmdaemon\\b|microsoftexchange[0-9a-f]+@|autoadmin|\\bndr@",
            Pattern.CASE_INSENSITIVE);

    /** Subjects that mail servers give, whoever they say they are. */
    private static final Pattern RETURNED = Pattern.compile(
            "^\\W*(mail delivery (failed|failure|error)|undeliver(ed|able) (mail|message)|undeliverable:|returned mail\\b|failure notice$"
                    + "|delivery (status notification ?\\(?:? ?(failure|error)|failure( notification)?$)|non-?delivery (report|notification)|mail system error)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANSWER = Pattern.compile(
            "^\\W*(auto(matic|mated|matische|matisch)?[- ]?(reply|response|respond\\w*|answer|antwort)?\\s*:"
                    + "|auto(matic|mated|mated email)?[- ]?(reply|response|respond\\w*|answer)\\b|automatische antwort|autosvar|r[eé]ponse automatique"
                    + "|respuesta autom[aá]tica|risposta automatica|resposta autom[aá]tica|automatisch(e)? antwoord|automatyczna odpowied"
                    + "|(i am |i'm )?(out of( the)? office|away from)|abwesen|on (vacation|holiday|leave)|vacation|absence|afwezig|fuera de)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MimeMessage message;

    MessageOrigin(MimeMessage message) {
        this.message = message;
    }

    /** Whether it came without a sender: an honest server gives none to reports and to answers by machines only. */
    boolean withoutSender() throws MessagingException {
        String[] path = message.getHeader("Return-Path");
        return path != null && NOBODY.matcher(path[0]).matches();
    }

    /** Whether a mail server names itself as the author, or writes as one does. */
    boolean mailSystem() throws MessagingException {
        if (has("List-Id") && !withoutSender()) {
            return DAEMON.matcher(from()).find(); // people write to lists about mail servers, and as postmasters
        }
        return has("X-Failed-Recipients")
                || has("From") && NOBODY.matcher(from()).matches()
                || MAIL_SYSTEM.matcher(from()).find()
                || !answersAMail() && RETURNED.matcher(subject()).find();
    }

    /** Who the author says they are. */
    String from() throws MessagingException {
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

    /** Whether its headers mark it as an automatic reply. */
    boolean answersForSomebody() throws MessagingException {
        return lower("Auto-Submitted").contains("vacation")
                || lower("Precedence").equals("auto_reply")
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Vacation", "Vacation")
                        .anyMatch(this::has)
                || ANSWER.matcher(subject()).find();
    }

    /** Whether it looks like an answer to a mail, as persons and their machines write them, or like mail for many. */
    boolean answersAMail() {
        return has("In-Reply-To") || has("References") || has("Precedence") || has("List-Id");
    }

    /** Whether anything says that no person wrote it. */
    boolean byMachine() throws MessagingException {
        return lower("Auto-Submitted").startsWith("auto-") || has("X-Auto-Response-Suppress") || answersForSomebody();
    }

    /** All whom the message went to, as far as the mail servers on its way wrote it down. */
    String recipients() throws MessagingException {
        StringBuilder heads = new StringBuilder();
        for (String name : List.of(
                "To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Apparently-To", "Received")) {
            heads.append(whole(name)).append('\n');
        }
        return heads.toString();
    }

    boolean has(String name) {
        try {
            return message.getHeader(name) != null;
        } catch (MessagingException e) {
            return false;
        }
    }

    private String lower(String name) throws MessagingException {
        return header(name).toLowerCase(Locale.ROOT);
    }

    private String header(String name) throws MessagingException {
        String whole = whole(name);
        return whole.substring(0, Math.min(whole.length(), LONGEST));
    }

    private String whole(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null
                ? ""
                : Stream.of(values).collect(Collectors.joining("\n")).strip();
    }
}
