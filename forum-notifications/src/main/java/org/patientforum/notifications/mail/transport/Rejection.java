package org.patientforum.notifications.mail.transport;

import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/**
 * An answer of 4xx or 5xx. Words that speak of the sender go before any code: a code is often chosen for all refusals alike, and
 * a reader must not lose their mail because our server is on a blocklist.
 *
 * @param enhanced the code of RFC 3463, or an empty string
 * @param words what its words speak of
 */
record Rejection(int code, String enhanced, Set<ReplyTopic> words) {

    private static final int FULL = 552;
    private static final int FOR_GOOD = 500;

    /** 500 to 504 and 555 are about our commands, not about who gets the mail. */
    private static final Set<Integer> OUR_COMMANDS = Set.of(500, 501, 502, 503, 504, 555);

    private static final Set<String> DEAD =
            Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.310", "5.4.312");

    /** Bad sender (5.1.7, 5.1.8), RFC 7372 (5.7.20 to 27, 29, 30), and what Exchange says of senders. */
    private static final Pattern SENDER =
            Pattern.compile("[45]\\.(1\\.[78]|7\\.(2[0-7]|29|30|5\\d\\d|6\\d\\d|7[05]\\d))");

    private static final Pattern PACE = Pattern.compile("[45]\\.(7\\.28|4\\.5|5\\.3)");
    private static final Pattern TOO_LARGE = Pattern.compile("5\\.(3\\.4|2\\.3)");
    private static final Pattern OUR_MAIL = Pattern.compile("5\\.(6|5)\\.[1-9]\\d*|5\\.6\\.0");
    private static final Pattern LATER = Pattern.compile("5\\.(2\\.2|3\\.[12])");

    boolean forNow() {
        return code < FOR_GOOD;
    }

    /** Said to our sender: nothing here is the reader's doing, but a mail may be too large for the server. */
    Verdict sender() {
        if (code == SmtpReply.CLOSING) {
            return Verdict.RELAY_TROUBLE;
        }
        if (forNow()) {
            return Verdict.LATER;
        }
        return TOO_LARGE.matcher(enhanced).matches() || code == FULL ? Verdict.OUR_MAIL_WRONG : Verdict.OUR_FAULT;
    }

    /** Put off. */
    Verdict later() {
        if (says(ReplyTopic.GREYLISTED) || says(ReplyTopic.RECIPIENT_BUSY)) {
            return Verdict.LATER;
        }
        if (PACE.matcher(enhanced).matches()) {
            return Verdict.SLOWER;
        }
        if (blamesSender()) {
            return Verdict.SENDER_BLAMED;
        }
        if (says(ReplyTopic.PACE)) {
            return Verdict.SLOWER;
        }
        return code == SmtpReply.CLOSING ? Verdict.BROKEN_OFF : Verdict.LATER;
    }

    /** Refused for good. */
    Verdict forGood() {
        if (says(ReplyTopic.GREYLISTED) || says(ReplyTopic.RECIPIENT_BUSY)) {
            return Verdict.LATER;
        }
        if (TOO_LARGE.matcher(enhanced).matches()) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (says(ReplyTopic.READERS_OWN_LIST)) {
            return Verdict.MAIL_REFUSED;
        }
        if (PACE.matcher(enhanced).matches()) {
            return Verdict.SLOWER;
        }
        return blamesSender() ? Verdict.SENDER_BLAMED : byMail();
    }

    private Verdict byMail() {
        boolean dead = DEAD.contains(enhanced) || says(ReplyTopic.NOBODY);
        boolean full = says(ReplyTopic.FULL) || LATER.matcher(enhanced).matches();
        if (says(ReplyTopic.SIZE) && !dead && !full) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (says(ReplyTopic.PACE) && !full) {
            return Verdict.SLOWER;
        }
        if (says(ReplyTopic.SPAM)) {
            return Verdict.MAIL_REFUSED;
        }
        if (full) {
            return Verdict.LATER;
        }
        return dead ? byAddress() : byOther();
    }

    /** The codes of a dead address, with words of a rule and none of a dead address, are a rule. */
    private Verdict byAddress() {
        return says(ReplyTopic.POLICY) && !says(ReplyTopic.NOBODY) ? Verdict.MAIL_REFUSED : Verdict.DEAD_ADDRESS;
    }

    private Verdict byOther() {
        if (enhanced.equals("5.4.1") && says(ReplyTopic.ADDRESS_REFUSED)) {
            return Verdict.DEAD_ADDRESS; // what Exchange Online says of everybody who is not in its directory
        }
        if (OUR_MAIL.matcher(enhanced).matches()) {
            return Verdict.OUR_MAIL_WRONG;
        }
        if (enhanced.startsWith("5.7.") || says(ReplyTopic.POLICY) || code == 530 || code == 535) {
            return Verdict.MAIL_REFUSED;
        }
        if (code == FULL) {
            return Verdict.LATER;
        }
        return OUR_COMMANDS.contains(code) ? Verdict.OUR_MAIL_WRONG : Verdict.REFUSED;
    }

    private boolean blamesSender() {
        return says(ReplyTopic.SENDER) || SENDER.matcher(enhanced).matches();
    }

    private boolean says(ReplyTopic what) {
        return words.contains(what);
    }
}
