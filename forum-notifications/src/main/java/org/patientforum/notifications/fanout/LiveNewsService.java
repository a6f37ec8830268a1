package org.patientforum.notifications.fanout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.patientforum.notifications.inbox.Notifications;

/** Answers the polls behind the live unread counts, for all open pages of a node at once. */
@Stateless
public class LiveNewsService {

    /** By how much the clocks of two nodes may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private NotificationTasks tasks;
    private Notifications notifications;
    private Clock clock;

    protected LiveNewsService() {}

    @Inject
    public LiveNewsService(NotificationTasks tasks, Notifications notifications, Clock clock) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Returns a mark that changes when any node has created notifications since the last call. Costs one small query
     * on an index. The mark may also change when no notification was created.
     */
    @PermitAll
    public String changeMark() {
        return tasks.completedSince(clock.instant().minus(OVERLAP));
    }

    /** Returns the unread count of each of these members, by one query. Members without unread news have 0. */
    @PermitAll
    public Map<Long, Long> unread(Collection<Long> memberIds) {
        Map<Long, Long> unread = new HashMap<>();
        memberIds.forEach(member -> unread.put(member, 0L));
        if (!memberIds.isEmpty()) {
            unread.putAll(notifications.unread(memberIds));
        }
        return unread;
    }
}
