package org.patientforum.notifications.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the hospital's mail server answered, and what that means for the mail and the queue. Keeps the codes only: the words of
 * an answer often quote the address.
 *
 * @param code three digits, or {@link #NO_ANSWER}
 * @param enhanced the code of RFC 3463, such as 5.1.1, or an empty string
 * @param verdict what we do
 */
record SmtpReply(int code, String enhanced, Verdict verdict) {

    /** Refused, timed out, broken off, or no common ground for TLS. */
    static final int NO_ANSWER = -1;

    /** What we do with a mail after the relay's answer. */
    enum Verdict {
        /** The relay has taken the mail. */
        SENT,
        /** The relay is in trouble: the whole queue pauses, the mail keeps its attempt. */
        RELAY_TROUBLE,
        /** The relay refuses us, not the recipient: the queue stops until an administrator has mended the settings. */
        OUR_FAULT,
        /** This recipient later. */
        LATER,
        /** There is no such address. */
        DEAD_ADDRESS,
        /** The mail itself is wrong. */
        OUR_MAIL_WRONG,
        /** Refused for another reason. */
        REFUSED
    }

    /** Where in the conversation the answer came. */
    enum Stage {
        /** Greeting, TLS and sign-in. */
        CONNECTING,
        /** The sender of one mail: what is wrong here is not the recipient's doing. */
        SENDER,
        /** Recipient and text of one mail. */
        SENDING
    }

    private static final Pattern ENHANCED = Pattern.compile("^\\s*(?:\\d{3}[ -])?\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Set<String> DEAD = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
    private static final String NOT_ALLOWED = "5.7.";

    static final SmtpReply NONE = new SmtpReply(NO_ANSWER, "", Verdict.RELAY_TROUBLE);
    static final SmtpReply UNSENDABLE = new SmtpReply(NO_ANSWER, "", Verdict.OUR_MAIL_WRONG);

    /** Reads an answer line such as {@code 550 5.1.1 No such person}. */
    static SmtpReply read(Stage stage, int code, String line) {
        Matcher matcher = ENHANCED.matcher(line == null ? "" : line);
        String found = matcher.find() ? matcher.group(1) : "";
        String enhanced = found.startsWith(String.valueOf(code / 100)) ? found : "";
        return new SmtpReply(code, enhanced, verdict(stage, code, enhanced));
    }

    private static Verdict verdict(Stage stage, int code, String enhanced) {
        if (code >= 200 && code < 300) {
            return Verdict.SENT;
        }
        if (code < 400 || code > 599 || code == 421) {
            return Verdict.RELAY_TROUBLE;
        }
        if (code == 530 || code == 535 || enhanced.startsWith(NOT_ALLOWED)) {
            return Verdict.OUR_FAULT;
        }
        if (stage == Stage.CONNECTING && code >= 500) {
            return Verdict.OUR_FAULT;
        }
        if (stage == Stage.CONNECTING) {
            return Verdict.RELAY_TROUBLE;
        }
        if (code < 500) {
            return Verdict.LATER;
        }
        Verdict verdict = forGood(code, enhanced);
        boolean blamesRecipient = verdict == Verdict.DEAD_ADDRESS || verdict == Verdict.REFUSED;
        return stage == Stage.SENDER && blamesRecipient ? Verdict.OUR_FAULT : verdict;
    }

    private static Verdict forGood(int code, String enhanced) {
        if (DEAD.contains(enhanced)) {
            return Verdict.DEAD_ADDRESS;
        }
        if (enhanced.equals("5.3.4") || enhanced.startsWith("5.6.")) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (code == 552 || enhanced.equals("5.2.2")) {
            return Verdict.LATER;
        }
        return code == 501 ? Verdict.OUR_MAIL_WRONG : Verdict.REFUSED;
    }

    /** Whether the answer is about all mail, and not about this one. */
    boolean stopsTheQueue() {
        return verdict == Verdict.RELAY_TROUBLE || verdict == Verdict.OUR_FAULT;
    }

    /** For staff and logs: the codes and what we made of them, never the words of the answer. */
    String forStaff() {
        String codes = code == NO_ANSWER ? "no answer" : (code + " " + enhanced).strip();
        return codes + " " + verdict;
    }
}
