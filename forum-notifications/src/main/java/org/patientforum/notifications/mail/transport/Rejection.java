package org.patientforum.notifications.mail.transport;

import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/**
 * A reply of 4xx or 5xx. Text that is about the sender takes precedence over any code: a code is often the same for
 * all rejections, and a recipient must not lose mail because our server is on a blocklist.
 *
 * @param enhanced the enhanced status code of RFC 3463, or an empty string
 * @param topics what the text of the reply is about
 */
record Rejection(int code, String enhanced, Set<ReplyTopic> topics) {

    private static final int MAILBOX_FULL = 552;
    private static final int PERMANENT = 500;

    /** 500 to 504 and 555 are about our commands, not about the recipient. */
    private static final Set<Integer> OUR_COMMANDS = Set.of(500, 501, 502, 503, 504, 555);

    private static final Set<String> DEAD =
            Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.310", "5.4.312");

    /** Bad sender (5.1.7, 5.1.8), RFC 7372 (5.7.20 to 27, 29, 30), and what Exchange replies about senders. */
    private static final Pattern SENDER =
            Pattern.compile("[45]\\.(1\\.[78]|7\\.(2[0-7]|29|30|5\\d\\d|6\\d\\d|7[05]\\d))");

    private static final Pattern PACE = Pattern.compile("[45]\\.(7\\.28|4\\.5|5\\.3)");
    private static final Pattern TOO_LARGE = Pattern.compile("5\\.(3\\.4|2\\.3)");
    private static final Pattern OUR_MAIL = Pattern.compile("5\\.(6|5)\\.[1-9]\\d*|5\\.6\\.0");
    private static final Pattern LATER = Pattern.compile("5\\.(2\\.2|3\\.[12])");

    boolean isTemporary() {
        return code < PERMANENT;
    }

    /**
     * Verdict on a reply to MAIL FROM: it is never about the recipient, but a mail may be too large for the server.
     */
    Verdict senderVerdict() {
        if (code == SmtpReply.CLOSING) {
            return Verdict.RELAY_TROUBLE;
        }
        if (isTemporary()) {
            return Verdict.LATER;
        }
        return TOO_LARGE.matcher(enhanced).matches() || code == MAILBOX_FULL
                ? Verdict.OUR_MAIL_WRONG
                : Verdict.OUR_FAULT;
    }

    /** Verdict on a temporary rejection. */
    Verdict temporaryVerdict() {
        if (mentions(ReplyTopic.GREYLISTED) || mentions(ReplyTopic.RECIPIENT_BUSY)) {
            return Verdict.LATER;
        }
        if (PACE.matcher(enhanced).matches()) {
            return Verdict.SLOWER;
        }
        if (blamesSender()) {
            return Verdict.SENDER_BLAMED;
        }
        if (mentions(ReplyTopic.PACE)) {
            return Verdict.SLOWER;
        }
        return code == SmtpReply.CLOSING ? Verdict.BROKEN_OFF : Verdict.LATER;
    }

    /** Verdict on a permanent rejection. */
    Verdict permanentVerdict() {
        if (mentions(ReplyTopic.GREYLISTED) || mentions(ReplyTopic.RECIPIENT_BUSY)) {
            return Verdict.LATER;
        }
        if (TOO_LARGE.matcher(enhanced).matches()) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (mentions(ReplyTopic.RECIPIENT_BLOCKLIST)) {
            return Verdict.MAIL_REFUSED;
        }
        if (PACE.matcher(enhanced).matches()) {
            return Verdict.SLOWER;
        }
        return blamesSender() ? Verdict.SENDER_BLAMED : byMail();
    }

    private Verdict byMail() {
        boolean dead = DEAD.contains(enhanced) || mentions(ReplyTopic.UNKNOWN_RECIPIENT);
        boolean full = mentions(ReplyTopic.FULL) || LATER.matcher(enhanced).matches();
        if (mentions(ReplyTopic.SIZE) && !dead && !full) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (mentions(ReplyTopic.PACE) && !full) {
            return Verdict.SLOWER;
        }
        if (mentions(ReplyTopic.SPAM)) {
            return Verdict.MAIL_REFUSED;
        }
        if (full) {
            return Verdict.LATER;
        }
        return dead ? byAddress() : byOther();
    }

    /** The code of an unknown address with a text about a policy, and none about an unknown address, is a policy. */
    private Verdict byAddress() {
        return mentions(ReplyTopic.POLICY) && !mentions(ReplyTopic.UNKNOWN_RECIPIENT)
                ? Verdict.MAIL_REFUSED
                : Verdict.DEAD_ADDRESS;
    }

    private Verdict byOther() {
        if (enhanced.equals("5.4.1") && mentions(ReplyTopic.ADDRESS_REFUSED)) {
            return Verdict.DEAD_ADDRESS; // the reply of Exchange Online for every address outside its directory
        }
        if (OUR_MAIL.matcher(enhanced).matches()) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (enhanced.startsWith("5.7.") || mentions(ReplyTopic.POLICY) || code == 530 || code == 535) {
            return Verdict.MAIL_REFUSED;
        }
        if (code == MAILBOX_FULL) {
            return Verdict.LATER;
        }
        return OUR_COMMANDS.contains(code) ? Verdict.OUR_MAIL_WRONG : Verdict.REFUSED;
    }

    private boolean blamesSender() {
        return mentions(ReplyTopic.SENDER) || SENDER.matcher(enhanced).matches();
    }

    private boolean mentions(ReplyTopic what) {
        return topics.contains(what);
    }
}
