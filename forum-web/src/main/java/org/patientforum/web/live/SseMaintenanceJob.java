package org.patientforum.web.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.PeriodicJob;

/** Sends heartbeats to open pages and closes connections whose sign-ins have ended. */
@Dependent
class SseMaintenanceJob implements PeriodicJob {

    private final SseConnections connections;
    private final SignInService signIns;

    @Inject
    SseMaintenanceJob(SseConnections connections, SignInService signIns) {
        this.connections = connections;
        this.signIns = signIns;
    }

    @Override
    public Job job() {
        return Job.BELL_UPKEEP;
    }

    @Override
    public void run() {
        if (connections.isEmpty()) {
            return;
        }
        for (Set<Long> checked : UnreadCountBroadcaster.batches(connections.signIns())) {
            connections.closeEnded(checked, signIns.activeSignIns(checked));
        }
        connections.heartbeat();
    }
}
