package org.patientforum.web.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Sends a sign of life through the lines of open pages, and ends those whose sign-ins have ended. */
@Dependent
class SseMaintenanceJob implements PeriodicJob {

    private final SseConnections board;
    private final SignInService signIns;

    @Inject
    SseMaintenanceJob(SseConnections board, SignInService signIns) {
        this.board = board;
        this.signIns = signIns;
    }

    @Override
    public Job job() {
        return Job.BELL_UPKEEP;
    }

    @Override
    public void run() {
        if (board.nobody()) {
            return;
        }
        for (Set<Long> asked : UnreadCountBroadcaster.batches(board.signIns())) {
            board.keepOnly(asked, signIns.stillWorking(asked));
        }
        board.beat();
    }
}
