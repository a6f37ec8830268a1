package org.patientforum.notifications.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.inbox.Notification;
import org.patientforum.notifications.inbox.NotificationKind;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.shared.MutableClock;

/** Queries behind the unread counts of open pages. */
class LiveNewsServiceTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final Notifications notifications = new Notifications(community.em(), clock);
    private final LiveNewsService service =
            new LiveNewsService(new NotificationTasks(community.em()), notifications, clock);

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void changesTheMarkWithEachCompletedTask() {
        String before = service.changeMark();
        assertThat(service.changeMark()).isEqualTo(before);
        complete(1);
        String one = service.changeMark();
        assertThat(one).isNotEqualTo(before);
        assertThat(service.changeMark()).isEqualTo(one);
        complete(2);
        assertThat(service.changeMark()).as("another one at the same time").isNotEqualTo(one);
    }

    @Test
    void noticesTasksOfANodeWithASlowClock() {
        clock.forward(Duration.ofMinutes(5));
        String before = service.changeMark();
        clock.forward(Duration.ofMinutes(-3));
        complete(1);
        clock.forward(Duration.ofMinutes(3));
        assertThat(service.changeMark()).isNotEqualTo(before);
    }

    @Test
    void countsForSeveralMembers() {
        for (int subject = 1; subject <= 2; subject++) {
            Notification news = new Notification(NotificationKind.ANSWER_TO_YOUR_REPORT, subject, 2, clock.instant());
            community.transaction().run(() -> notifications.add(news));
        }
        assertThat(service.unread(Set.of(2L, 3L))).isEqualTo(Map.of(2L, 2L, 3L, 0L));
        assertThat(service.unread(Set.of())).isEmpty();
    }

    private void complete(long subject) {
        NotificationTask task = new NotificationTask(TaskKind.CASE_DECIDED, subject, clock.instant());
        task.complete(clock.instant());
        community.transaction().run(() -> new NotificationTasks(community.em()).add(task));
    }
}
