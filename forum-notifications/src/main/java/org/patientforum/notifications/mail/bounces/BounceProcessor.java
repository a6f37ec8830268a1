package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.following.FollowingService;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.bounces.VerpAddresses.ReturnSign;
import org.patientforum.notifications.mail.eligibility.Unreached;
import org.patientforum.notifications.mail.suppression.Bounce;
import org.patientforum.notifications.mail.suppression.Bounce.Kind;
import org.patientforum.notifications.mail.suppression.Bounces;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.notifications.preferences.MailOptOuts;

/**
 * What follows from a mail that came back after the mail server had taken it. An address that does not exist gets no more mail;
 * another failure for good weighs two, one that is given up for now weighs one, and an address with four in 30 days gets no more
 * either. Whoever complains about a mail gets no more that can be stopped. Needs a transaction for each report.
 */
@Dependent
public class BounceProcessor {

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
    public BounceProcessor(
            OutgoingMails mails, Bounces bounces, Suppressions suppressions, Addressee addressee, Clock clock) {
        this.mails = mails;
        this.bounces = bounces;
        this.suppressions = suppressions;
        this.addressee = addressee;
        this.clock = clock;
    }

    /** The features that know the reader of a mail. */
    @Dependent
    public static class Addressee {
        private final MembershipService members;
        private final FollowingService following;
        private final MailOptOuts stops;
        private final VerpAddresses returns;
        private final Unreached unreached;

        @Inject
        public Addressee(
                MembershipService members,
                FollowingService following,
                MailOptOuts stops,
                VerpAddresses returns,
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
        String mark = suppressions.mark(email.get());
        if (bounces.addFirst(new Bounce(Kind.RETURNED, mail, mark, clock.instant()))) {
            weigh(mail, email.get(), reply, answer);
        }
        return Known.YES;
    }

    private void weigh(OutgoingMail mail, String email, SmtpReply reply, String answer) {
        if (weight(reply) == 0 || !suppressions.note(mail.memberId(), email)) {
            return;
        }
        bounces.weigh(Kind.RETURNED, mail.id(), weight(reply));
        boolean dead = reply.verdict() == SmtpReply.Verdict.DEAD_ADDRESS;
        Instant after = clock.instant().minus(COUNTS_FOR);
        if (dead || bounces.weight(mail.memberId(), suppressions.mark(email), after) >= LIMIT) {
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
        String mark = suppressions.mark(email.get());
        if (bounces.addFirst(new Bounce(Kind.COMPLAINT, mail, mark, clock.instant()))) {
            mail.complainedAbout();
            addressee.stopAllMail(mail.memberId());
        }
        return Known.YES;
    }
}
