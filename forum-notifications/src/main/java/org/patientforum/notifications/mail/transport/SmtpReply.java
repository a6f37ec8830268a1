package org.patientforum.notifications.mail.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reply of the relay and what it means for the mail and the queue. The verdict depends on the phase of the
 * conversation, the codes and the text. Only the codes are kept: the text often quotes the address.
 *
 * @param code SMTP reply code (RFC 5321), or {@link #NO_ANSWER}
 * @param enhanced enhanced status code of RFC 3463, such as 5.1.1, or an empty string
 * @param verdict what to do
 */
public record SmtpReply(int code, String enhanced, Verdict verdict) {

    /** Connection refused, timed out, closed, or TLS failed. */
    static final int NO_ANSWER = -1;

    /** The code of a server that closes the connection. */
    static final int CLOSING = 421;

    /** What to do with a mail after the relay's reply. */
    public enum Verdict {
        /** The relay accepted the mail. */
        SENT,
        /** The relay is in trouble: the whole queue pauses, and the attempt does not count. */
        RELAY_TROUBLE,
        /**
         * The relay rejects our server, not the recipient: the queue stops until an administrator corrects the
         * options.
         */
        OUR_FAULT,
        /** The connection broke during this mail: it is deferred, and others are attempted. */
        BROKEN_OFF,
        /**
         * The recipient's domain objects to our server's reputation or set-up: mail to that domain is deferred, and
         * staff are informed.
         */
        SENDER_BLAMED,
        /** The recipient's domain limits our rate: mail to it is deferred. */
        SLOWER,
        /** This recipient is deferred. */
        LATER,
        /** The address does not exist. */
        DEAD_ADDRESS,
        /** The mail itself is invalid. */
        OUR_MAIL_WRONG,
        /** This mail is not wanted there. Says nothing about the address. */
        MAIL_REFUSED,
        /** Rejected for another reason. */
        REFUSED;

        /** Returns whether the reply may apply to all mail, which attempts for other recipients must show. */
        public boolean mayConcernAllMail() {
            return this == BROKEN_OFF || this == SENDER_BLAMED || this == MAIL_REFUSED || this == REFUSED;
        }
    }

    /** The phase of the conversation. */
    public enum Stage {
        /** Greeting, TLS and authentication. */
        CONNECTING,
        /** MAIL FROM: rejections are not about the recipient. */
        SENDER,
        /** Recipient and content of a mail. */
        SENDING
    }

    private static final Pattern ENHANCED =
            Pattern.compile("^\\s*+(?:\\d{3}[ -])?\\s*+#?([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** qmail puts the code at the end. */
    private static final Pattern ENHANCED_AT_THE_END = Pattern.compile("\\(#([245]\\.\\d{1,3}\\.\\d{1,3})\\)");

    public static final SmtpReply NONE = new SmtpReply(NO_ANSWER, "", Verdict.RELAY_TROUBLE);
    static final SmtpReply BROKEN_OFF = new SmtpReply(NO_ANSWER, "", Verdict.BROKEN_OFF);

    /** Parses a reply such as {@code 550 5.1.1 No such person}, of one line or more. */
    public static SmtpReply read(Stage stage, int code, String answer) {
        String text = answer == null ? "" : answer;
        String found = Stream.of(ENHANCED, ENHANCED_AT_THE_END)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
        String enhanced = found.startsWith(String.valueOf(code / 100)) ? found : "";
        return new SmtpReply(code, enhanced, verdict(stage, code, new Rejection(code, enhanced, ReplyTopic.in(text))));
    }

    private static Verdict verdict(Stage stage, int code, Rejection rejection) {
        if (code >= 200 && code < 300) {
            return Verdict.SENT;
        }
        if (code < 400 || code > 599) {
            return stage == Stage.SENDING ? Verdict.BROKEN_OFF : Verdict.RELAY_TROUBLE;
        }
        return switch (stage) {
            case CONNECTING -> rejection.isTemporary() ? Verdict.RELAY_TROUBLE : Verdict.OUR_FAULT;
            case SENDER -> rejection.senderVerdict();
            case SENDING -> rejection.isTemporary() ? rejection.temporaryVerdict() : rejection.permanentVerdict();
        };
    }

    /** Returns whether the server has closed the connection, or is about to. */
    public boolean conversationOver() {
        return code == NO_ANSWER || code == CLOSING;
    }

    /** Returns whether the reply applies to all mail, not only to this one. */
    public boolean stopsTheQueue() {
        return verdict == Verdict.RELAY_TROUBLE || verdict == Verdict.OUR_FAULT;
    }

    /** Returns the codes and the verdict, for staff and logs; never the text of the reply. */
    public String summary() {
        String codes = code == NO_ANSWER ? "no answer" : (code + " " + enhanced).strip();
        return codes + " " + verdict;
    }
}
