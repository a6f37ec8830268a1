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
 * Looks every other second whether any node has told anybody of anything, and then tells the open pages their numbers. Costs
 * one small query while nothing happens, and none while nobody listens.
 */
@Dependent
class UnreadCountBroadcaster implements PeriodicJob {

    /** Members asked about in one query. */
    private static final int AT_ONCE = 1000;

    private final SseConnections board;
    private final LiveNewsService news;
    private volatile String mark = "";

    @Inject
    UnreadCountBroadcaster(SseConnections board, LiveNewsService news) {
        this.board = board;
        this.news = news;
    }

    @Override
    public Job job() {
        return Job.BELL;
    }

    @Override
    public void run() {
        if (board.nobody()) {
            return;
        }
        String now = news.changeMark();
        if (!now.equals(mark)) {
            batches(board.members()).forEach(members -> board.tell(news.unread(members)));
            mark = now;
        }
    }

    static List<Set<Long>> batches(Set<Long> ids) {
        List<Set<Long>> batches = new ArrayList<>();
        for (long id : ids) {
            if (batches.isEmpty() || batches.getLast().size() == AT_ONCE) {
                batches.add(new HashSet<>());
            }
            batches.getLast().add(id);
        }
        return batches;
    }
}
