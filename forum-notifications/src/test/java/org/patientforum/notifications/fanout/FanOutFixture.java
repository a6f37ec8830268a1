package org.patientforum.notifications.fanout;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.following.FollowingFixture;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.moderation.assignment.TakeOverFixture;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.preferences.MailPreferencesRepository;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** The fan-out put together in plain Java. */
public final class FanOutFixture {

    private FanOutFixture() {}

    public static FanOut of(
            CommunityFixture community,
            Clock clock,
            MailPolicy policy,
            ModerationService moderation,
            RequiresNewTransaction transaction) {
        EntityManager em = community.em();
        FollowerNotifier announcement = announcement(community, clock, policy, moderation);
        return new FanOut(new NotificationTasks(em), personal(community, clock, policy), announcement, transaction);
    }

    public static MentionNotifier personal(CommunityFixture community, Clock clock, MailPolicy policy) {
        EntityManager em = community.em();
        return new MentionNotifier(
                new Notifications(em),
                MailFixture.outbox(community, clock),
                new MentionNotifier.Audience(
                        PostingFixture.reading(em), new MemberLookupFixture(em), ReadingFixture.service(em, clock)),
                new MentionNotifier.Wishes(
                        FollowingFixture.service(em, clock), community.usualDeliveries(), policy, hold(em, clock)),
                clock);
    }

    public static FollowerNotifier announcement(
            CommunityFixture community, Clock clock, MailPolicy policy, ModerationService moderation) {
        EntityManager em = community.em();
        return new FollowerNotifier(
                new NotificationTasks(em),
                new Notifications(em),
                MailFixture.outbox(community, clock),
                new FollowerNotifier.Audience(
                        FollowingFixture.service(em, clock),
                        ReadingFixture.service(em, clock),
                        new Concerned(moderation, null, TakeOverFixture.service(em, clock, event -> {}), null),
                        policy,
                        hold(em, clock)),
                clock);
    }

    private static MailDelay hold(EntityManager em, Clock clock) {
        return new MailDelay(new MailPreferencesRepository(em), 5, clock);
    }
}
