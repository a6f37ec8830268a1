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
import org.patientforum.notifications.outbox.Outbox;
import org.patientforum.notifications.preferences.MemberMailPreferences;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.persistence.RequiresNewTransaction;

/** Wires the fan-out in plain Java. */
public final class FanOutFixture {

    private FanOutFixture() {}

    public static FanOut of(
            CommunityFixture community,
            Clock clock,
            MailPolicy policy,
            ModerationService moderation,
            RequiresNewTransaction transaction) {
        EntityManager em = community.em();
        return new FanOut(
                new NotificationTasks(em),
                mentions(community, clock, policy),
                new FollowerNotifier(
                        new Notifications(em, clock),
                        FollowingFixture.service(em, clock),
                        ReadingFixture.service(em, clock),
                        mails(community, clock, policy),
                        clock),
                new StaffActionNotifier(
                        new Notifications(em, clock),
                        MailFixture.outbox(community, clock),
                        moderation,
                        null,
                        TakeOverFixture.service(em, clock, event -> {}),
                        null,
                        clock),
                transaction,
                clock);
    }

    public static MentionNotifier mentions(CommunityFixture community, Clock clock, MailPolicy policy) {
        EntityManager em = community.em();
        return new MentionNotifier(
                new Notifications(em, clock),
                PostingFixture.reading(em),
                new MemberLookupFixture(em),
                ReadingFixture.service(em, clock),
                FollowingFixture.service(em, clock),
                mails(community, clock, policy),
                clock);
    }

    private static InstantMailScheduler mails(CommunityFixture community, Clock clock, MailPolicy policy) {
        return new InstantMailScheduler(
                MailFixture.outbox(community, clock),
                new MemberMailPreferences(community.em()),
                () -> policy,
                delay(community.em(), clock));
    }

    /** A recorder whose events wake no job. */
    public static NotificationRecorder recorder(EntityManager em, Outbox outbox, Clock clock) {
        return new NotificationRecorder(
                new NotificationTasks(em), outbox, delay(em, clock), new FiredEvents<>(), clock);
    }

    private static MailDelay delay(EntityManager em, Clock clock) {
        return new MailDelay(new MemberMailPreferences(em), 5, clock);
    }
}
