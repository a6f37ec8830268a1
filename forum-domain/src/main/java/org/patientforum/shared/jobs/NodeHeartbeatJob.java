package org.patientforum.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says twice a minute that this node is there. */
@ApplicationScoped
class NodeHeartbeatJob implements PeriodicJob {

    private JobRuns runs;
    private ThisNode node;
    private Clock clock;

    protected NodeHeartbeatJob() {}

    @Inject
    NodeHeartbeatJob(JobRuns runs, ThisNode node, Clock clock) {
        this.runs = runs;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public Job job() {
        return Job.NODE_HEARTBEAT;
    }

    @Override
    public void run() {
        runs.seen(node.name(), node.startedAt(), clock.instant(), node.version());
    }
}
