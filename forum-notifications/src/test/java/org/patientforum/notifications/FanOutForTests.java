package org.patientforum.notifications;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.following.FollowingForTests;
import org.patientforum.members.MembersForTests;
import org.patientforum.moderation.ModerationService;
import org.patientforum.moderation.TakeOversForTests;
import org.patientforum.notifications.mail.MailForTests;
import org.patientforum.notifications.mail.MailPolicy;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.shared.OwnTransaction;

/** The fan-out put together in plain Java. */
final class FanOutForTests {

    private FanOutForTests() {}

    static FanOut of(
            Community community,
            Clock clock,
            MailPolicy policy,
            ModerationService moderation,
            OwnTransaction transaction) {
        EntityManager em = community.em();
        Announcement announcement = announcement(community, clock, policy, moderation);
        return new FanOut(new NotificationTasks(em), personal(community, clock, policy), announcement, transaction);
    }

    static PersonalNews personal(Community community, Clock clock, MailPolicy policy) {
        EntityManager em = community.em();
        return new PersonalNews(
                new Notifications(em),
                MailForTests.outbox(community, clock),
                new PersonalNews.Audience(
                        PostingForTests.reading(em), new MembersForTests(em), ReadingForTests.service(em, clock)),
                new PersonalNews.Wishes(
                        FollowingForTests.service(em, clock), community.usualDeliveries(), policy, hold(em, clock)),
                clock);
    }

    static Announcement announcement(
            Community community, Clock clock, MailPolicy policy, ModerationService moderation) {
        EntityManager em = community.em();
        return new Announcement(
                new NotificationTasks(em),
                new Notifications(em),
                MailForTests.outbox(community, clock),
                new Announcement.Audience(
                        FollowingForTests.service(em, clock),
                        ReadingForTests.service(em, clock),
                        new Concerned(moderation, null, TakeOversForTests.service(em, clock, event -> {}), null),
                        policy,
                        hold(em, clock)),
                clock);
    }

    private static MailHold hold(EntityManager em, Clock clock) {
        return new MailHold(new MailWishList(em), 5, clock);
    }
}
