package org.patientforum.notifications.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.notifications.fanout.NotificationTasks;
import org.patientforum.notifications.fanout.TaskKind;
import org.patientforum.notifications.inbox.Notification;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.MutableClock;

class RetentionJobTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void deletesEndedRowsAndKeepsQueuedAndUnreadOnes() {
        long post = community.post(1);
        community.transaction().run(() -> {
            MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(1L, 2L, 3L));
            new Notifications(community.em(), clock)
                    .add(new Notification(NotificationKind.NEW_REPLY, post, 2, clock.instant())
                            .inDiscussion(community.discussionInTransaction(post), 1));
            new Notifications(community.em(), clock)
                    .add(new Notification(NotificationKind.NEW_REPLY, post, 3, clock.instant())
                            .inDiscussion(community.discussionInTransaction(post), 1));
            new Notifications(community.em(), clock)
                    .add(new Notification(NotificationKind.DECISION_ON_YOUR_POST, post, 2, clock.instant()));
            new NotificationTasks(community.em())
                    .add(new NotificationTask(TaskKind.REPLY_POSTED, post, clock.instant()));
        });
        community.change("update outgoing_mail set state = 'SENT' where member_id = 1");
        community.change("update outgoing_mail set state = 'FAILED' where member_id = 2");
        community.change("update notification_task set state = 'DONE'");
        community.change("update notification set read_at = created_at where member_id = 2");

        delete(clock.instant().minus(Duration.ofDays(1)));
        assertThat(counts()).containsExactly(3L, 3L, 1L);
        delete(clock.instant().plus(Duration.ofDays(1)));
        assertThat(counts()).containsExactly(1L, 2L, 0L);
        assertThat(community.list("select state from outgoing_mail")).containsExactly("READY");
        assertThat(community.list("select kind from notification order by member_id"))
                .containsExactly("DECISION_ON_YOUR_POST", "NEW_REPLY");
    }

    /** Deletes in batches, so that no statement runs too long; bounces are deleted with their mails. */
    @Test
    void deletesInBatchesOfOneTransactionEach() {
        long post = community.post(1);
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(1L)));
        community.change("update outgoing_mail set state = 'SENT'");
        community.change("insert into mail_bounce (id, kind, mail_id, member_id, address_mark, weight, came_at)"
                + " select 1, 'RETURNED', id, 1, 'mark', 1, created_at from outgoing_mail");
        community.change(
                "insert into notification_task (id, kind, subject_id, told, state, attempts, reached, created_at)"
                        + " select 100000 + x, 'REPLY_POSTED', 100000 + x, '', 'DONE', 0, 0, current_timestamp from system_range(1, "
                        + (2 * RetentionJob.BATCH_SIZE + 1) + ") r(x)");
        Instant future = clock.instant().plus(Duration.ofDays(36_500));
        assertThat(delete(future)).as("three batches of tasks").isEqualTo(3);
        assertThat(community.number("select count(*) from mail_bounce")).isZero();
        assertThat(counts()).containsExactly(0L, 0L, 0L);
    }

    /** Returns the number of transactions. */
    private int delete(Instant limit) {
        int batches = 0;
        while (community
                .transaction()
                .get(() -> new RetentionJob(community.em(), null, null, clock).deleteBatch(limit))) {
            batches++;
        }
        return batches;
    }

    private List<Long> counts() {
        return List.of(
                community.number("select count(*) from outgoing_mail"),
                community.number("select count(*) from notification"),
                community.number("select count(*) from notification_task"));
    }
}
