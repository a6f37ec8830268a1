package org.patientforum.notifications;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.following.FollowingForTests;
import org.patientforum.members.MembersForTests;
import org.patientforum.moderation.TakeOversForTests;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.notifications.fanout.Concerned;
import org.patientforum.notifications.fanout.FanOut;
import org.patientforum.notifications.fanout.FollowerNotifier;
import org.patientforum.notifications.fanout.MailDelay;
import org.patientforum.notifications.fanout.MentionNotifier;
import org.patientforum.notifications.fanout.NotificationTasks;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.mail.MailForTests;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.preferences.MailPreferencesRepository;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** The fan-out put together in plain Java. */
public final class FanOutForTests {

    private FanOutForTests() {}

    public static FanOut of(
            Community community,
            Clock clock,
            MailPolicy policy,
            ModerationService moderation,
            RequiresNewTransaction transaction) {
        EntityManager em = community.em();
        FollowerNotifier announcement = announcement(community, clock, policy, moderation);
        return new FanOut(new NotificationTasks(em), personal(community, clock, policy), announcement, transaction);
    }

    static MentionNotifier personal(Community community, Clock clock, MailPolicy policy) {
        EntityManager em = community.em();
        return new MentionNotifier(
                new Notifications(em),
                MailForTests.outbox(community, clock),
                new MentionNotifier.Audience(
                        PostingForTests.reading(em), new MembersForTests(em), ReadingForTests.service(em, clock)),
                new MentionNotifier.Wishes(
                        FollowingForTests.service(em, clock), community.usualDeliveries(), policy, hold(em, clock)),
                clock);
    }

    static FollowerNotifier announcement(
            Community community, Clock clock, MailPolicy policy, ModerationService moderation) {
        EntityManager em = community.em();
        return new FollowerNotifier(
                new NotificationTasks(em),
                new Notifications(em),
                MailForTests.outbox(community, clock),
                new FollowerNotifier.Audience(
                        FollowingForTests.service(em, clock),
                        ReadingForTests.service(em, clock),
                        new Concerned(moderation, null, TakeOversForTests.service(em, clock, event -> {}), null),
                        policy,
                        hold(em, clock)),
                clock);
    }

    private static MailDelay hold(EntityManager em, Clock clock) {
        return new MailDelay(new MailPreferencesRepository(em), 5, clock);
    }
}
