package org.patientforum.web.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patientforum.notifications.fanout.LiveNewsService;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Polls every two seconds for notifications created on any node and sends the new numbers to open pages. Costs one
 * small query while nothing happens, and none while no page is connected.
 */
@Dependent
class UnreadCountBroadcaster implements PeriodicJob {

    /** Number of members queried at a time. */
    private static final int BATCH_SIZE = 1000;

    private final SseConnections connections;
    private final LiveNewsService news;
    private volatile String mark = "";

    @Inject
    UnreadCountBroadcaster(SseConnections connections, LiveNewsService news) {
        this.connections = connections;
        this.news = news;
    }

    @Override
    public Job job() {
        return Job.BELL;
    }

    @Override
    public void run() {
        if (connections.isEmpty()) {
            return;
        }
        String now = news.changeMark();
        if (!now.equals(mark)) {
            batches(connections.members()).forEach(members -> connections.sendUnread(news.unread(members)));
            mark = now;
        }
    }

    static List<Set<Long>> batches(Set<Long> ids) {
        List<Set<Long>> batches = new ArrayList<>();
        for (long id : ids) {
            if (batches.isEmpty() || batches.getLast().size() == BATCH_SIZE) {
                batches.add(new HashSet<>());
            }
            batches.getLast().add(id);
        }
        return batches;
    }
}
