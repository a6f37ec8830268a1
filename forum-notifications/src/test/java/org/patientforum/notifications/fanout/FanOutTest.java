package org.patientforum.notifications.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.following.Delivery;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.assignment.HandoverReason;
import org.patientforum.moderation.assignment.TakeOverFixture;
import org.patientforum.moderation.decisions.CaseDecided;
import org.patientforum.moderation.decisions.DecisionRecipients;
import org.patientforum.moderation.decisions.ModerationService;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.persistence.RequiresNewTransaction;

class FanOutTest {

    private static final int MEMBERS = 1203;

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, MEMBERS);

    private DecisionRecipients decision;
    private MailPolicy policy = MailPolicy.INSTANT;
    private final ModerationService moderation = new ModerationService() {
        @Override
        public DecisionRecipients recipients(long decisionId) {
            return decision;
        }
    };

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void notifiesEachFollowerOnceAndNeverTheAuthor() {
        long post = community.post(1);
        long discussion = community.discussionOf(post);
        followByAll(discussion);
        record(new ReplyPosted(discussion, post, 1));
        record(new ReplyPosted(discussion, post + 1, 1), false);

        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from notification")).isEqualTo(MEMBERS - 1);
        assertThat(community.number("select count(*) from notification where member_id = 1"))
                .isZero();
        assertThat(community.number("select count(*) from outgoing_mail")).isEqualTo(MEMBERS / 2);
        assertThat(community.number("select count(distinct message_id) from outgoing_mail"))
                .isEqualTo(MEMBERS / 2);
        assertThat(community.list("select state from notification_task")).containsOnly("DONE");
    }

    @Test
    void continuesAfterACrashWithoutNotifyingTwice() {
        long post = community.post(1);
        long discussion = community.discussionOf(post);
        followByAll(discussion);
        record(new ReplyPosted(discussion, post, 1));

        assertThatThrownBy(() -> fanOut(new CrashingTransaction(4)).run()).hasMessage("dead");
        assertThat(community.number("select count(*) from notification")).isEqualTo(500 - 1);
        assertThat(community.list("select state from notification_task")).containsOnly("READY");

        fanOut(community.transaction()).run();
        assertThat(community.number("select count(*) from notification"))
                .as("the crashed run still holds its claim")
                .isEqualTo(500 - 1);

        community.change("update notification_task set leased_until = current_timestamp - interval '1' second");
        fanOut(community.transaction()).run();
        assertThat(community.number("select count(*) from notification")).isEqualTo(MEMBERS - 1);
        assertThat(community.number("select count(*) from outgoing_mail")).isEqualTo(MEMBERS / 2);
        assertThat(community.list("select state from notification_task")).containsOnly("DONE");
    }

    @Test
    void isIdempotent() {
        long post = community.post(1);
        long discussion = community.discussionOf(post);
        followByAll(discussion);
        record(new ReplyPosted(discussion, post, 1));
        fanOut(community.transaction()).run();

        community.change("update notification_task set state = 'READY', reached = 0");
        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from notification")).isEqualTo(MEMBERS - 1);
        assertThat(community.number("select count(*) from outgoing_mail")).isEqualTo(MEMBERS / 2);
    }

    @Test
    void notifiesFollowersOfTheGroupOfANewDiscussion() {
        long post = community.post(1);
        community.followGroup(2, Delivery.NOW);
        community.followGroup(3, Delivery.SITE);
        community.followGroup(1, Delivery.NOW);
        record(new DiscussionStarted(community.discussionOf(post), post, 1));

        fanOut(community.transaction()).run();

        assertThat(community
                        .list("select member_id from notification where kind = 'NEW_DISCUSSION' order by 1")
                        .toString())
                .isEqualTo("[2, 3]");
        assertThat(community
                        .list("select member_id from outgoing_mail where kind = 'NEW_DISCUSSION'")
                        .toString())
                .isEqualTo("[2]");
    }

    @Test
    void mailsOnlyFollowersWithInstantDelivery() {
        long post = community.post(1);
        long discussion = community.discussionOf(post);
        community.followGroup(6, Delivery.NOW);
        for (Delivery delivery : Delivery.values()) {
            community.follow(2 + delivery.ordinal(), discussion, delivery);
        }
        record(new ReplyPosted(discussion, post, 1));

        fanOut(community.transaction()).run();

        assertThat(community.list("select member_id from outgoing_mail").toString())
                .isEqualTo("[2]");
        assertThat(community
                        .list("select member_id from notification order by 1")
                        .toString())
                .as("all but the member who muted it")
                .isEqualTo("[2, 3, 4, 5]");
    }

    @Test
    void delaysMailByFiveMinutesAndUntilQuietHoursEnd() {
        long post = community.post(1);
        long discussion = community.discussionOf(post);
        community.follow(2, discussion, Delivery.NOW);
        community.follow(3, discussion, Delivery.NOW);
        community.change("insert into mail_wishes values (3, 8, 'MONDAY', 14, 17, 'NOW')");
        record(new ReplyPosted(discussion, post, 1));

        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from outgoing_mail"
                        + " where member_id = 2 and next_attempt_at = '2026-03-05T14:45:00Z'"))
                .isEqualTo(1);
        assertThat(community.number("select count(*) from outgoing_mail"
                        + " where member_id = 3 and next_attempt_at = '2026-03-05T17:00:00Z'"))
                .isEqualTo(1);
    }

    @Test
    void sendsNoInstantMailIfTheSiteAllowsDigestsOnly() {
        policy = MailPolicy.DIGESTS;
        long post = community.post(1);
        community.follow(2, community.discussionOf(post), Delivery.NOW);
        record(new ReplyPosted(community.discussionOf(post), post, 1));

        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from notification")).isEqualTo(1);
        assertThat(community.number("select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void notifiesNobodyOfAWithdrawnPost() {
        long post = community.post(1);
        long discussion = community.discussionOf(post);
        community.follow(2, discussion, Delivery.NOW);
        record(new ReplyPosted(discussion, post, 1));
        community.change("update post set state = 'WITHDRAWN'");

        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from notification")).isZero();
        assertThat(community.number("select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void notifiesNobodyOfAnOldReply() {
        long post = community.post(1);
        community.follow(2, community.discussionOf(post), Delivery.NOW);
        record(new ReplyPosted(community.discussionOf(post), post, 1));
        clock.forward(Duration.ofDays(5));

        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from notification")).isZero();
        assertThat(community.number("select count(*) from outgoing_mail")).isZero();
        assertThat(community.list("select state from notification_task")).containsOnly("DONE");
    }

    @Test
    void notifiesOfAnOldDecisionOnTheSiteOnly() {
        decision = new DecisionRecipients(1L, "We hid your post.", DecisionAction.HIDE, List.of(3L));
        record(new CaseDecided(7, 9, ReportTarget.ofPost(11), 1L));
        clock.forward(Duration.ofDays(5));

        fanOut(community.transaction()).run();

        assertThat(community.number("select count(*) from notification")).isEqualTo(2);
        assertThat(community.number("select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void notifiesTheAuthorAndTheReportersOfADecision() {
        decision = new DecisionRecipients(
                1L, "We hid your post. It names a nurse.", DecisionAction.HIDE, List.of(3L, 4L, 1L));
        record(new CaseDecided(7, 9, ReportTarget.ofPost(11), 1L));

        fanOut(community.transaction()).run();

        assertThat(community.list("select member_id || ' ' || kind || ' ' || words from notification order by 1"))
                .containsExactly(
                        "1 ANSWER_TO_YOUR_REPORT ",
                        "1 DECISION_ON_YOUR_POST We hid your post. It names a nurse.",
                        "3 ANSWER_TO_YOUR_REPORT ",
                        "4 ANSWER_TO_YOUR_REPORT ");
        assertThat(community.list("select member_id || ' ' || kind from outgoing_mail order by 1"))
                .containsExactly("1 MESSAGE_FOR_YOU", "3 MESSAGE_FOR_YOU", "4 MESSAGE_FOR_YOU");
    }

    @Test
    void doesNotNotifyTheAuthorIfNothingWasChanged() {
        decision = new DecisionRecipients(1L, "", DecisionAction.LEAVE, List.of(3L));
        record(new CaseDecided(7, 9, ReportTarget.ofPost(11), 1L));
        fanOut(community.transaction()).run();
        assertThat(community.list("select member_id || ' ' || kind from notification"))
                .containsExactly("3 ANSWER_TO_YOUR_REPORT");
    }

    /** On the site only, and each time: a moderator may lose the same case twice. */
    @Test
    void notifiesTheFormerAssigneeOfACase() {
        community.change("update member set role = 'MODERATOR' where id in (2, 3)");
        community.change("""
                insert into moderation_case (id, target_kind, target_id, kind, priority, state, claimed_by, report_count, opened_at,
                    waits_since, due_at, frozen_title, frozen_markdown, frozen_html, version)
                values (60, 'MESSAGE', 1, 'UNKIND', 3, 'CLAIMED', 2, 1, current_timestamp, current_timestamp, current_timestamp,
                    '', 'Words of a patient', '', 1)""");
        takeOver(3, "A secret reason");
        takeOver(2, "Another reason");
        takeOver(3, "A third reason");

        fanOut(community.transaction()).run();

        assertThat(community.list("select member_id || ' ' || kind || ' ' || words from notification order by 1"))
                .containsExactly("2 CASE_TAKEN_OVER 60", "2 CASE_TAKEN_OVER 60", "3 CASE_TAKEN_OVER 60");
        assertThat(community.number("select count(*) from outgoing_mail")).isZero();
    }

    private void takeOver(long moderator, String words) {
        int version = (int) community.number("select version from moderation_case");
        community.transaction().run(() -> {
            TakeOverFixture.service(community.em(), clock, event -> recorder().caseHandedOver(event))
                    .takeOver(moderator, 60, version, words, words);
        });
    }

    /** Each reason for a handover has a kind of notification, for which the page has a text. */
    @Test
    void hasAKindForEachReasonOfAHandover() {
        assertThat(Stream.of(HandoverReason.values()).map(NotificationKind::of))
                .doesNotHaveDuplicates()
                .allMatch(NotificationKind::aboutCase)
                .noneMatch(NotificationKind::aboutPost);
    }

    private void followByAll(long discussion) {
        community.transaction().run(() -> {
            for (int member = 1; member <= MEMBERS; member++) {
                community
                        .em()
                        .createNativeQuery(
                                "insert into follow (id, member_id, discussion_id, group_id, delivery, since) values ("
                                        + member + ", " + member + ", " + discussion + ", null, '"
                                        + (member % 2 == 0 ? "NOW" : "SITE") + "', current_timestamp)")
                        .executeUpdate();
            }
        });
    }

    private void record(ReplyPosted event) {
        record(event, true);
    }

    private void record(ReplyPosted event, boolean commit) {
        try {
            community.transaction().run(() -> {
                recorder().replyPosted(event);
                if (!commit) {
                    throw new IllegalStateException("the post failed");
                }
            });
        } catch (IllegalStateException expected) {
            assertThat(commit).isFalse();
        }
    }

    private void record(DiscussionStarted event) {
        community.transaction().run(() -> recorder().discussionStarted(event));
    }

    private void record(CaseDecided event) {
        community.transaction().run(() -> recorder().caseDecided(event));
    }

    private NotificationRecorder recorder() {
        return FanOutFixture.recorder(community.em(), MailFixture.outbox(community, clock), clock);
    }

    private FanOut fanOut(RequiresNewTransaction transaction) {
        return FanOutFixture.of(community, clock, policy, moderation, transaction);
    }

    /** Simulates a killed process: the given step is not committed, and no later one runs. */
    private final class CrashingTransaction extends RequiresNewTransaction {

        private final int fatalStep;
        private final AtomicInteger steps = new AtomicInteger();

        CrashingTransaction(int fatalStep) {
            this.fatalStep = fatalStep;
        }

        @Override
        public <T> T get(java.util.function.Supplier<T> step) {
            int number = steps.incrementAndGet();
            if (number > fatalStep) {
                throw new IllegalStateException("dead");
            }
            return community.transaction().get(() -> {
                T result = step.get();
                if (number == fatalStep) {
                    throw new IllegalStateException("killed");
                }
                return result;
            });
        }

        @Override
        public void run(Runnable step) {
            get(() -> {
                step.run();
                return null;
            });
        }
    }
}
