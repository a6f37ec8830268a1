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
 * Decides which members are due a digest, and enqueues it. Rows are claimed first. Everything is one transaction,
 * with a number of queries that does not depend on the number of members.
 */
@Dependent
class DigestPlanner {

    private final DigestSubscriptions subscriptions;
    private final DigestComposer composer;
    private final Outbox outbox;
    private final MembershipService members;
    private final MailTimesService times;
    private final UnreadNewsService unreadNews;

    @Inject
    DigestPlanner(
            DigestSubscriptions subscriptions,
            DigestComposer composer,
            Outbox outbox,
            MembershipService members,
            MailTimesService times,
            UnreadNewsService unreadNews) {
        this.subscriptions = subscriptions;
        this.composer = composer;
        this.outbox = outbox;
        this.members = members;
        this.times = times;
        this.unreadNews = unreadNews;
    }

    /** What is known about the members, by id. */
    private record Readers(Map<Long, MailAddress> addresses, Map<Long, MailTimes> times, Map<Long, Instant> visits) {

        DigestSchedule schedule(DigestSubscription subscription) {
            MailTimes times = times(subscription);
            return new DigestSchedule(
                    subscription.cadence(), times.digestHour(), times.digestDay(), zone(subscription));
        }

        private MailTimes times(DigestSubscription subscription) {
            return times.getOrDefault(subscription.memberId(), MailTimes.DEFAULT);
        }

        private ZoneId zone(DigestSubscription subscription) {
            MailAddress address = addresses.get(subscription.memberId());
            return ZoneId.of(address == null ? "UTC" : address.timeZone());
        }

        /**
         * A digest in its own hour is sent then, because the member chose it; a late one waits for the end of the
         * quiet hours.
         */
        Instant notBefore(DigestSubscription subscription, Instant now) {
            return schedule(subscription).isLate(now)
                    ? times(subscription).afterQuietHours(now, zone(subscription))
                    : now;
        }

        /** Returns the last visit; null if there was none, or if a wrong clock put it in the future. */
        Instant visit(DigestSubscription subscription, Instant now) {
            Instant visit = visits.get(subscription.memberId());
            return visit == null || visit.isAfter(now) ? null : visit;
        }

        boolean receivesMail(DigestSubscription subscription) {
            MailAddress address = addresses.get(subscription.memberId());
            return address != null && address.state() == MemberState.ACTIVE;
        }
    }

    /** Sets visits in the future to the settled time. */
    void correctVisits(Instant now, Instant settled) {
        unreadNews.correctVisits(now, settled);
    }

    /** Processes those of the subscriptions that no other node has claimed. Needs a transaction of its own. */
    void process(Collection<DueSubscription> found, Instant now) {
        List<DigestSubscription> claimed = subscriptions.claim(found);
        if (claimed.isEmpty()) {
            return;
        }
        Readers readers = readers(
                claimed.stream().map(DigestSubscription::memberId).distinct().toList());
        Map<Digest, DigestSubscription> due = new LinkedHashMap<>();
        for (DigestSubscription subscription : claimed) {
            DigestSchedule schedule = readers.schedule(subscription);
            subscription.checkAt(schedule.nextCheck(now));
            schedule.due(now, subscription.past(schedule, now, readers.visit(subscription, now)))
                    .filter(candidate -> readers.receivesMail(subscription))
                    .ifPresent(period -> {
                        subscription.attempted(period);
                        due.put(new Digest(subscription, period), subscription);
                    });
        }
        if (!due.isEmpty()) {
            enqueue(due, readers, now);
        }
    }

    private Readers readers(Collection<Long> memberIds) {
        return new Readers(members.mailAddresses(memberIds), times.times(memberIds), unreadNews.lastVisits(memberIds));
    }

    private void enqueue(Map<Digest, DigestSubscription> due, Readers readers, Instant now) {
        List<Digest> withNews = composer.withNews(due.keySet());
        Set<Long> asked = subscriptions.askedSince(
                readers.visits(), withNews.stream().map(Digest::memberId).toList());
        for (Digest digest : withNews) {
            DigestSubscription subscription = due.get(digest);
            if (!subscription.suspended() && !asked.contains(subscription.memberId())) {
                subscription.sent();
                subscriptions.add(digest);
                outbox.enqueueNew(
                        MailKind.DIGEST, digest.id(), subscription.memberId(), readers.notBefore(subscription, now));
            } else if (asked.add(subscription.memberId()) && subscription.askOnce()) {
                Instant visit = readers.visit(subscription, now);
                outbox.enqueueOnce(
                        MailKind.STILL_WANTED, visit == null ? 0 : visit.getEpochSecond(), subscription.memberId());
            }
        }
    }
}
