package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.following.FollowingService;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.Bounce.Kind;
import org.patientforum.notifications.mail.ReturnAddresses.ReturnSign;

/**
 * What follows from a mail that came back after the mail server had taken it. An address that does not exist gets no more mail;
 * another failure for good weighs two, one that is given up for now weighs one, and an address with four in 30 days gets no more
 * either. Whoever complains about a mail gets no more that can be stopped. Needs a transaction for each report.
 */
@Dependent
public class ReturnedMails {

    static final Duration COUNTS_FOR = Duration.ofDays(30);
    private static final int LIMIT = 4;
    private static final int HARD = 2;
    private static final int SOFT = 1;

    private final OutgoingMails mails;
    private final Bounces bounces;
    private final Suppressions suppressions;
    private final Addressee addressee;
    private final Clock clock;

    @Inject
    ReturnedMails(OutgoingMails mails, Bounces bounces, Suppressions suppressions, Addressee addressee, Clock clock) {
        this.mails = mails;
        this.bounces = bounces;
        this.suppressions = suppressions;
        this.addressee = addressee;
        this.clock = clock;
    }

    /** The features that know the reader of a mail. */
    @Dependent
    static class Addressee {
        private final MembershipService members;
        private final FollowingService following;
        private final MailStops stops;
        private final ReturnAddresses returns;
        private final Unreached unreached;

        @Inject
        Addressee(
                MembershipService members,
                FollowingService following,
                MailStops stops,
                ReturnAddresses returns,
                Unreached unreached) {
            this.members = members;
            this.following = following;
            this.stops = stops;
            this.returns = returns;
            this.unreached = unreached;
        }

        /** Stops what the reader could have stopped by the links in their mails. */
        private void stopAllMail(long memberId) {
            MailKind.choices().stream()
                    .filter(kind -> !kind.endsWithFollowing())
                    .forEach(kind -> stops.stop(memberId, kind));
            following.stopAllMail(memberId);
        }

        /** The present address of the mail's reader, if the mail went there. */
        private Optional<String> address(OutgoingMail mail, ReturnSign sign) {
            return members.mailAddress(mail.memberId())
                    .map(MailAddress::email)
                    .filter(email -> returns.fits(sign, email));
        }
    }

    /** Whether we know the mail, and sent it to this address: if not, the report is not to be believed. */
    public enum Known {
        YES,
        NO
    }

    /**
     * The mail could not be delivered.
     *
     * @param code three digits, as a mail server says it
     * @param status the status of RFC 3463, such as 5.1.1, and after it the words of the mail server if they are known
     */
    public Known cameBack(ReturnSign sign, int code, String status) {
        OutgoingMail mail = mails.find(sign.mailId()).orElse(null);
        Optional<String> email = mail == null ? Optional.empty() : addressee.address(mail, sign);
        if (email.isEmpty()) {
            return Known.NO;
        }
        SmtpReply reply = SmtpReply.read(SmtpReply.Stage.SENDING, code, status);
        String answer = "BOUNCED " + reply.forStaff();
        mail.cameBack(answer);
        addressee.unreached.cameBack(mail, reply);
        if (!bounces.counted(Kind.RETURNED, mail.id())) {
            count(mail, email.get(), reply, answer);
        }
        return Known.YES;
    }

    private void count(OutgoingMail mail, String email, SmtpReply reply, String answer) {
        String mark = suppressions.mark(email);
        Instant now = clock.instant();
        boolean blamed = weight(reply) > 0 && suppressions.note(mail.memberId(), email);
        bounces.add(new Bounce(Kind.RETURNED, mail, mark, blamed ? weight(reply) : 0, now));
        boolean dead = reply.verdict() == SmtpReply.Verdict.DEAD_ADDRESS;
        if (blamed && (dead || bounces.weight(mail.memberId(), mark, now.minus(COUNTS_FOR)) >= LIMIT)) {
            suppressions.add(mail.memberId(), email, answer);
        }
    }

    /** What is our own fault weighs nothing: a refused sender or text is not the reader's doing. */
    private static int weight(SmtpReply reply) {
        return switch (reply.verdict()) {
            case DEAD_ADDRESS, REFUSED -> HARD;
            case LATER -> SOFT;
            default -> 0;
        };
    }

    /** The reader has called the mail unwanted: no more mail that they could stop by themselves. */
    public Known complained(ReturnSign sign) {
        OutgoingMail mail = mails.find(sign.mailId()).orElse(null);
        Optional<String> email = mail == null ? Optional.empty() : addressee.address(mail, sign);
        if (email.isEmpty()) {
            return Known.NO;
        }
        if (!bounces.counted(Kind.COMPLAINT, mail.id())) {
            bounces.add(new Bounce(Kind.COMPLAINT, mail, suppressions.mark(email.get()), 0, clock.instant()));
            mail.complainedAbout();
            addressee.stopAllMail(mail.memberId());
        }
        return Known.YES;
    }
}
