package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Records that this node is alive. */
@Dependent
class NodeHeartbeatJob implements PeriodicJob {

    private final JobRuns runs;
    private final ThisNode node;
    private final Clock clock;

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
        runs.heartbeat(node.name(), node.startedAt(), clock.instant(), node.version());
    }
}
