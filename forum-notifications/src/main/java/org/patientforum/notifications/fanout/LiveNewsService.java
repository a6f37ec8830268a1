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

/** What the open lines to members' pages ask, for all of them at once. */
@Stateless
public class LiveNewsService {

    /** So far the clocks of two nodes may differ. */
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

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
     * A mark that differs from the one before if anybody may have been told of anything since, on whichever node: one small
     * query on an index. It may differ although nothing was told.
     */
    @PermitAll
    public String mark() {
        return tasks.doneSince(clock.instant().minus(LOOK_BACK));
    }

    /** How much unread news each of these members has, by one query; who has none is in it with 0. */
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
