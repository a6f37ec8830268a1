package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.MailTimes;
import org.patientforum.notifications.MailTimesService;
import org.patientforum.notifications.digest.DigestSchedule.Due;
import org.patientforum.notifications.mail.MailKind;
import org.patientforum.notifications.mail.Outbox;
import org.patientforum.reading.CatchingUpService;

/** Decides about one member's digest and orders it. The row is claimed first, and all of it is one transaction. */
@Dependent
class DigestOffice {

    private final DigestRounds rounds;
    private final DigestComposer composer;
    private final Reader reader;
    private final Outbox outbox;

    @Inject
    DigestOffice(DigestRounds rounds, DigestComposer composer, Reader reader, Outbox outbox) {
        this.rounds = rounds;
        this.composer = composer;
        this.reader = reader;
        this.outbox = outbox;
    }

    /** The features that know the member. */
    @Dependent
    static class Reader {
        private final MembershipService members;
        private final MailTimesService times;
        private final CatchingUpService catchingUp;

        @Inject
        Reader(MembershipService members, MailTimesService times, CatchingUpService catchingUp) {
            this.members = members;
            this.times = times;
            this.catchingUp = catchingUp;
        }

        private ZoneId zone(long memberId) {
            return members.mailAddress(memberId)
                    .map(MailAddress::timeZone)
                    .map(ZoneId::of)
                    .orElse(ZoneId.of("UTC"));
        }

        private boolean takesMail(long memberId) {
            return members.mailAddress(memberId)
                    .filter(member -> member.state() == MemberState.ACTIVE)
                    .isPresent();
        }
    }

    /** Looks at one round, if no other node has claimed it. Needs a transaction of its own. */
    void look(FoundRound found, Instant now) {
        MailTimes times = reader.times.times(found.memberId());
        DigestSchedule schedule = new DigestSchedule(
                found.cadence(), times.digestHour(), times.digestDay(), reader.zone(found.memberId()));
        rounds.claim(found, schedule.lookAgain(now)).ifPresent(round -> look(round, schedule, now));
    }

    private void look(DigestRound round, DigestSchedule schedule, Instant now) {
        Instant visit = reader.catchingUp
                .lastVisit(round.memberId())
                .filter(at -> !at.isAfter(now))
                .orElse(null);
        Optional<Due> due = schedule.due(now, round.past(schedule, now, visit));
        due.filter(found -> reader.takesMail(round.memberId())).ifPresent(found -> attempt(round, found, visit));
    }

    private void attempt(DigestRound round, Due due, Instant visit) {
        round.attempted(due);
        Digest digest = new Digest(round, due);
        if (!composer.anythingNew(digest)) {
            return;
        }
        if (!round.fellSilent()) {
            round.sent();
            rounds.add(digest);
            outbox.order(MailKind.DIGEST, digest.id(), List.of(round.memberId()));
        } else if (round.ask()) {
            long absence = visit == null ? 0 : visit.getEpochSecond();
            outbox.order(MailKind.STILL_WANTED, absence, List.of(round.memberId()));
        }
    }
}
