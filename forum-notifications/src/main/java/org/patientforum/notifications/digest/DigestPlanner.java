package org.patientforum.notifications.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.notifications.preferences.MailTimes;
import org.patientforum.notifications.preferences.MailTimesService;
import org.patientforum.reading.news.UnreadNewsService;

/**
 * Decides about the digests of many members and orders them. The rows are claimed first, and all of it is one transaction with a
 * number of queries that does not depend on how many members there are.
 */
@Dependent
class DigestPlanner {

    private final DigestSubscriptions rounds;
    private final DigestComposer composer;
    private final Outbox outbox;
    private final MembershipService members;
    private final MailTimesService times;
    private final UnreadNewsService unreadNews;

    @Inject
    DigestPlanner(
            DigestSubscriptions rounds,
            DigestComposer composer,
            Outbox outbox,
            MembershipService members,
            MailTimesService times,
            UnreadNewsService unreadNews) {
        this.rounds = rounds;
        this.composer = composer;
        this.outbox = outbox;
        this.members = members;
        this.times = times;
        this.unreadNews = unreadNews;
    }

    /** What is known of the members, by their ids. */
    private record Readers(Map<Long, MailAddress> addresses, Map<Long, MailTimes> times, Map<Long, Instant> visits) {

        DigestSchedule schedule(DigestSubscription round) {
            MailTimes wished = times(round);
            return new DigestSchedule(round.cadence(), wished.digestHour(), wished.digestDay(), zone(round));
        }

        private MailTimes times(DigestSubscription round) {
            return times.getOrDefault(round.memberId(), MailTimes.DEFAULT);
        }

        private ZoneId zone(DigestSubscription round) {
            MailAddress address = addresses.get(round.memberId());
            return ZoneId.of(address == null ? "UTC" : address.timeZone());
        }

        /** A digest in its own hour comes then, for the member chose it; a late one waits for the end of quiet hours. */
        Instant notBefore(DigestSubscription round, Instant now) {
            return schedule(round).late(now) ? times(round).afterQuiet(now, zone(round)) : now;
        }

        /** The last visit; null if there was none, or if a clock says it is yet to come. */
        Instant visit(DigestSubscription round, Instant now) {
            Instant visit = visits.get(round.memberId());
            return visit == null || visit.isAfter(now) ? null : visit;
        }

        boolean takeMail(DigestSubscription round) {
            MailAddress address = addresses.get(round.memberId());
            return address != null && address.state() == MemberState.ACTIVE;
        }
    }

    /** Takes visits that lie ahead for visits at the sure time. */
    void correctVisits(Instant now, Instant sure) {
        unreadNews.correctVisits(now, sure);
    }

    /** Looks at those of the rounds that no other node has claimed. Needs a transaction of its own. */
    void look(Collection<DueSubscription> found, Instant now) {
        List<DigestSubscription> claimed = rounds.claim(found);
        if (claimed.isEmpty()) {
            return;
        }
        Readers readers = readers(
                claimed.stream().map(DigestSubscription::memberId).distinct().toList());
        Map<Digest, DigestSubscription> due = new LinkedHashMap<>();
        for (DigestSubscription round : claimed) {
            DigestSchedule schedule = readers.schedule(round);
            round.lookAgain(schedule.lookAgain(now));
            schedule.due(now, round.past(schedule, now, readers.visit(round, now)))
                    .filter(one -> readers.takeMail(round))
                    .ifPresent(period -> {
                        round.attempted(period);
                        due.put(new Digest(round, period), round);
                    });
        }
        if (!due.isEmpty()) {
            order(due, readers, now);
        }
    }

    private Readers readers(Collection<Long> memberIds) {
        return new Readers(
                members.mailAddresses(memberIds), times.times(memberIds), unreadNews.lastVisits(memberIds));
    }

    private void order(Map<Digest, DigestSubscription> due, Readers readers, Instant now) {
        List<Digest> withNews = composer.withNews(due.keySet());
        Set<Long> asked = rounds.askedSince(
                readers.visits(), withNews.stream().map(Digest::memberId).toList());
        for (Digest digest : withNews) {
            DigestSubscription round = due.get(digest);
            if (!round.fellSilent() && !asked.contains(round.memberId())) {
                round.sent();
                rounds.add(digest);
                outbox.orderFirst(MailKind.DIGEST, digest.id(), round.memberId(), readers.notBefore(round, now));
            } else if (asked.add(round.memberId()) && round.ask()) {
                Instant visit = readers.visit(round, now);
                outbox.orderOnce(MailKind.STILL_WANTED, visit == null ? 0 : visit.getEpochSecond(), round.memberId());
            }
        }
    }
}
