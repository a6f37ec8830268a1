package org.patientforum.notifications;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.following.FollowingForTests;
import org.patientforum.following.FollowingService;
import org.patientforum.members.MembersForTests;
import org.patientforum.moderation.ModerationService;
import org.patientforum.moderation.TakeOversForTests;
import org.patientforum.notifications.mail.MailForTests;
import org.patientforum.notifications.mail.MailPolicy;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.reading.ReadingService;
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
        FollowingService following = FollowingForTests.service(em, clock);
        ReadingService reading = ReadingForTests.service(em, clock);
        MailHold hold = new MailHold(new MailWishList(em), 5, clock);
        NotificationTasks tasks = new NotificationTasks(em);
        Notifications notifications = new Notifications(em);
        PersonalNews personal = new PersonalNews(
                notifications,
                MailForTests.outbox(community, clock),
                new PersonalNews.Audience(PostingForTests.reading(em), new MembersForTests(em), reading),
                new PersonalNews.Wishes(following, community.usualDeliveries(), policy, hold),
                clock);
        Announcement announcement = new Announcement(
                tasks,
                notifications,
                MailForTests.outbox(community, clock),
                new Announcement.Audience(
                        following,
                        reading,
                        new Concerned(moderation, TakeOversForTests.service(em, clock, event -> {}), null),
                        policy,
                        hold),
                clock);
        return new FanOut(tasks, personal, announcement, transaction);
    }
}
