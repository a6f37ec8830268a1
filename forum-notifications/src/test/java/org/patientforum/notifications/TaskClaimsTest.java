package org.patientforum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.notifications.fanout.NotificationTasks;
import org.patientforum.notifications.fanout.TaskKind;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.SecondWriter;

/** Claims of tasks. */
class TaskClaimsTest {

    private static final int RUNS = 30;
    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");

    @ParameterizedTest
    @EnumSource
    void areGivenToOneOfTwoNodes(TwoNodes.Database database) {
        try (CommunityFixture community = TwoNodes.community(database, clock, 2)) {
            for (int round = 1; round <= RUNS; round++) {
                long post = round;
                community
                        .transaction()
                        .run(() -> tasks(community)
                                .add(new NotificationTask(TaskKind.CASE_DECIDED, post, clock.instant())));
                var got = TwoNodes.both(
                        () -> community.transaction().get(() -> tasks(community).claimNext()));
                assertThat(got.stream().filter(Optional::isPresent))
                        .as("round " + round)
                        .hasSize(1);
            }
            assertThat(community.number("select max(attempts) from notification_task"))
                    .isEqualTo(1);
        }
    }

    /** Regardless of the clock: expired leases are free, and so are leases that no correct clock can have written. */
    @ParameterizedTest
    @CsvSource({"-1 second, true", "-2 day, true", "2 day, true", "61 minute, true", "4 minute, false"})
    void expireWithinAnHour(String ends, boolean free) {
        try (CommunityFixture community = new CommunityFixture(clock, 2)) {
            community
                    .transaction()
                    .run(() -> tasks(community).add(new NotificationTask(TaskKind.CASE_DECIDED, 1, clock.instant())));
            community.transaction().get(() -> tasks(community).claimNext()).orElseThrow();
            String[] words = ends.split(" ");
            community.change("update notification_task set leased_until = current_timestamp + interval '" + words[0]
                    + "' " + words[1]);
            assertThat(community
                            .transaction()
                            .get(() -> tasks(community).claimNext())
                            .isPresent())
                    .isEqualTo(free);
        }
    }

    /** Moving posts locks the discussion, then its tasks. Fan-out uses the same order, or the two could deadlock. */
    @ParameterizedTest
    @EnumSource
    void lockTheDiscussionFirst(TwoNodes.Database database) {
        try (CommunityFixture community = TwoNodes.community(database, clock, 2)) {
            long post = community.post(1);
            long discussion = community.discussionOf(post);
            NotificationTask task =
                    new NotificationTask(TaskKind.REPLY_POSTED, post, clock.instant()).aboutPost(discussion, 1);
            community.transaction().run(() -> tasks(community).add(task));
            long id = community.number("select max(id) from notification_task");
            String hold = "update discussion set title = title where id = " + discussion;
            SecondWriter.Outcome<Object> outcome = SecondWriter.after(
                    community.database(),
                    community.transaction(),
                    community.em(),
                    () -> run(community, hold),
                    () -> {
                        long subject = tasks(community).lock(id).subjectId();
                        run(community, hold); // as the foreign key of a notification does
                        return subject;
                    },
                    held -> run(community, "update notification_task set told = '' where id = " + id));
            assertThat(outcome.thrown()).isNull();
            assertThat(outcome.second()).isEqualTo(post);
        }
    }

    private static Object run(CommunityFixture community, String sql) {
        return community.em().createNativeQuery(sql).executeUpdate();
    }

    private static NotificationTasks tasks(CommunityFixture community) {
        return new NotificationTasks(community.em());
    }
}
