package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.following.FollowingService;
import org.patientforum.notifications.mail.bounces.ReportedMails.ReportedMail;
import org.patientforum.notifications.mail.bounces.VerpAddresses.Token;
import org.patientforum.notifications.mail.eligibility.UndeliveredMailHandler;
import org.patientforum.notifications.mail.suppression.Bounce;
import org.patientforum.notifications.mail.suppression.Bounce.Kind;
import org.patientforum.notifications.mail.suppression.Bounces;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.preferences.MailOptOuts;

/**
 * Applies bounces and complaints that arrive after the relay accepted a mail. An address that does not exist is suppressed at once. Any other permanent
 * failure scores two, a temporary one that was given up scores one, and an address that reaches four within 30 days is suppressed. A complaint opts
 * the recipient out of all mail that they could have stopped themselves. Needs a transaction for each report.
 */
@Dependent
public class BounceProcessor {

    static final Duration COUNTS_FOR = Duration.ofDays(30);

    private static final int LIMIT = 4;
    private static final int HARD = 2;
    private static final int SOFT = 1;

    private final ReportedMails reportedMails;
    private final Bounces bounces;
    private final Suppressions suppressions;
    private final FollowingService following;
    private final MailOptOuts optOuts;
    private final UndeliveredMailHandler undelivered;
    private final Clock clock;

    @Inject
    public BounceProcessor(
            ReportedMails reportedMails,
            Bounces bounces,
            Suppressions suppressions,
            FollowingService following,
            MailOptOuts optOuts,
            UndeliveredMailHandler undelivered,
            Clock clock) {
        this.reportedMails = reportedMails;
        this.bounces = bounces;
        this.suppressions = suppressions;
        this.following = following;
        this.optOuts = optOuts;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    /**
     * Processes a bounce.
     *
     * @param code the SMTP reply code, three digits (RFC 5321)
     * @param status the enhanced status code of RFC 3463, such as 5.1.1, followed by the text of the reply if it is known
     * @return false if the token is not one of ours or does not match the recipient's present address; the report is then ignored
     */
    public boolean bounced(Token token, int code, String status) {
        Optional<ReportedMail> found = reportedMails.find(token);
        found.ifPresent(reported -> bounced(reported, SmtpReply.read(SmtpReply.Stage.SENDING, code, status)));
        return found.isPresent();
    }

    private void bounced(ReportedMail reported, SmtpReply reply) {
        OutgoingMail mail = reported.mail();
        String answer = "BOUNCED " + reply.summary();
        mail.bounced(answer);
        undelivered.bounced(mail, reply);
        String addressHash = suppressions.addressHash(reported.email());
        if (bounces.addOnce(new Bounce(Kind.RETURNED, mail, addressHash, clock.instant()))) {
            weigh(mail, reported.email(), reply, answer);
        }
    }

    private void weigh(OutgoingMail mail, String email, SmtpReply reply, String answer) {
        if (weight(reply) == 0 || !suppressions.recordRejection(mail.memberId(), email)) {
            return;
        }
        bounces.setWeight(Kind.RETURNED, mail.id(), weight(reply));
        boolean dead = reply.verdict() == SmtpReply.Verdict.DEAD_ADDRESS;
        Instant after = clock.instant().minus(COUNTS_FOR);
        if (dead || bounces.weight(mail.memberId(), suppressions.addressHash(email), after) >= LIMIT) {
            suppressions.add(mail.memberId(), email, answer);
        }
    }

    /** Failures that are our own fault score nothing: a rejected sender or content says nothing about the address. */
    private static int weight(SmtpReply reply) {
        return switch (reply.verdict()) {
            case DEAD_ADDRESS, REFUSED -> HARD;
            case LATER -> SOFT;
            default -> 0;
        };
    }

    /**
     * Processes a complaint: the recipient reported the mail as unwanted.
     *
     * @return false if the report is ignored, as for bounces
     */
    public boolean complained(Token token) {
        Optional<ReportedMail> found = reportedMails.find(token);
        found.ifPresent(reported -> {
            OutgoingMail mail = reported.mail();
            String addressHash = suppressions.addressHash(reported.email());
            if (bounces.addOnce(new Bounce(Kind.COMPLAINT, mail, addressHash, clock.instant()))) {
                mail.complained();
                stopAllMail(mail.memberId());
            }
        });
        return found.isPresent();
    }

    /** Stops everything that the unsubscribe links in mails can stop. */
    private void stopAllMail(long memberId) {
        MailKind.choices().stream()
                .filter(kind -> !kind.endsWithFollowing())
                .forEach(kind -> optOuts.add(memberId, kind));
        following.stopAllMail(memberId);
    }
}
