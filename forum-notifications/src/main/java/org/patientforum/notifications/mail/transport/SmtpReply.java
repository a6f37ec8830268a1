package org.patientforum.notifications.mail.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the hospital's mail server answered, and what that means for the mail and the queue: told from where in the conversation
 * the answer came, its codes, and its words. Keeps the codes only: the words of an answer often quote the address.
 *
 * @param code three digits, or {@link #NO_ANSWER}
 * @param enhanced the code of RFC 3463, such as 5.1.1, or an empty string
 * @param verdict what we do
 */
public record SmtpReply(int code, String enhanced, Verdict verdict) {

    /** Refused, timed out, broken off, or no common ground for TLS. */
    static final int NO_ANSWER = -1;

    /** The code of a mail server that ends the conversation. */
    static final int CLOSING = 421;

    /** What we do with a mail after the relay's answer. */
    public enum Verdict {
        /** The relay has taken the mail. */
        SENT,
        /** The relay is in trouble: the whole queue pauses, the mail keeps its attempt. */
        RELAY_TROUBLE,
        /** The relay refuses us, not the recipient: the queue stops until an administrator has mended the settings. */
        OUR_FAULT,
        /** The relay broke off in the midst of this mail: it comes later, and others are tried. */
        BROKEN_OFF,
        /** The recipient's domain thinks badly of our server or of how it is set up: mail to that domain waits, staff are told. */
        SENDER_BLAMED,
        /** The recipient's domain wants less mail at a time: mail to it waits. */
        SLOWER,
        /** This recipient later. */
        LATER,
        /** There is no such address. */
        DEAD_ADDRESS,
        /** The mail itself is wrong. */
        OUR_MAIL_WRONG,
        /** This mail is not wanted there. It says nothing against the address. */
        MAIL_REFUSED,
        /** Refused for another reason. */
        REFUSED;

        /** Whether the answer may be about all mail, so that other recipients must show whether it is. */
        public boolean doubtful() {
            return this == BROKEN_OFF || this == SENDER_BLAMED || this == MAIL_REFUSED || this == REFUSED;
        }
    }

    /** Where in the conversation the answer came. */
    public enum Stage {
        /** Greeting, TLS and sign-in. */
        CONNECTING,
        /** The sender of one mail: what is wrong here is not the recipient's doing. */
        SENDER,
        /** Recipient and text of one mail. */
        SENDING
    }

    private static final Pattern ENHANCED =
            Pattern.compile("^\\s*+(?:\\d{3}[ -])?\\s*+#?([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** qmail writes the code at the end. */
    private static final Pattern ENHANCED_AT_THE_END = Pattern.compile("\\(#([245]\\.\\d{1,3}\\.\\d{1,3})\\)");

    public static final SmtpReply NONE = new SmtpReply(NO_ANSWER, "", Verdict.RELAY_TROUBLE);
    static final SmtpReply BROKEN_OFF = new SmtpReply(NO_ANSWER, "", Verdict.BROKEN_OFF);

    /** Reads an answer such as {@code 550 5.1.1 No such person}, of one line or more. */
    public static SmtpReply read(Stage stage, int code, String answer) {
        String said = answer == null ? "" : answer;
        String found = Stream.of(ENHANCED, ENHANCED_AT_THE_END)
                .map(pattern -> pattern.matcher(said))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
        String enhanced = found.startsWith(String.valueOf(code / 100)) ? found : "";
        return new SmtpReply(code, enhanced, verdict(stage, code, new Rejection(code, enhanced, ReplyTopic.in(said))));
    }

    private static Verdict verdict(Stage stage, int code, Rejection refused) {
        if (code >= 200 && code < 300) {
            return Verdict.SENT;
        }
        if (code < 400 || code > 599) {
            return stage == Stage.SENDING ? Verdict.BROKEN_OFF : Verdict.RELAY_TROUBLE;
        }
        return switch (stage) {
            case CONNECTING -> refused.forNow() ? Verdict.RELAY_TROUBLE : Verdict.OUR_FAULT;
            case SENDER -> refused.sender();
            case SENDING -> refused.forNow() ? refused.later() : refused.forGood();
        };
    }

    /** Whether the mail server has ended the conversation, or is about to. */
    public boolean conversationOver() {
        return code == NO_ANSWER || code == CLOSING;
    }

    /** Whether the answer is about all mail, and not about this one. */
    public boolean stopsTheQueue() {
        return verdict == Verdict.RELAY_TROUBLE || verdict == Verdict.OUR_FAULT;
    }

    /** For staff and logs: the codes and what we made of them, never the words of the answer. */
    public String forStaff() {
        String codes = code == NO_ANSWER ? "no answer" : (code + " " + enhanced).strip();
        return codes + " " + verdict;
    }
}
