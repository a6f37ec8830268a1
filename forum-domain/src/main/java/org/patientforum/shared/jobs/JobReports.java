package org.patientforum.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;

/**
 * Where it is noted what runs of jobs came to. A job of every few seconds is noted once a minute, and whenever it begins to fail
 * or to work again; any other at its start and its end.
 */
@ApplicationScoped
public class JobReports {

    private static final Logger LOG = Logger.getLogger(JobReports.class.getName());
    private static final Duration NOTED_FOR = Duration.ofMinutes(1);

    private final Map<Job, Noted> noted = new ConcurrentHashMap<>();
    private JobRuns runs;
    private ThisNode node;
    private Clock clock;

    protected JobReports() {}

    @Inject
    public JobReports(JobRuns runs, ThisNode node, Clock clock) {
        this.runs = runs;
        this.node = node;
        this.clock = clock;
    }

    private record Noted(Instant at, boolean well) {}

    /** What the last run of each job came to, on whichever node. */
    List<JobRow> lastRuns() {
        return runs.rows();
    }

    /** Runs the job and notes what it came to. Throws what the job throws. */
    public void run(Job job, Runnable work) {
        if (job.ofEachNode()) {
            work.run();
            return;
        }
        Instant start = clock.instant();
        if (!job.frequent()) {
            note(job, run -> run.started(node.name(), start));
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            ended(job, start, reason(e));
            throw e;
        }
        ended(job, start, null);
    }

    private void ended(Job job, Instant start, @Nullable String failure) {
        Instant now = clock.instant();
        Noted last = noted.get(job);
        boolean fresh = last != null
                && last.well() == (failure == null)
                && now.isBefore(last.at().plus(NOTED_FOR))
                && !now.isBefore(last.at());
        if (job.frequent() && fresh) {
            return;
        }
        if (note(job, run -> run.ended(node.name(), start, now, failure))) {
            noted.put(job, new Noted(now, failure == null));
        }
    }

    /** A job is not kept from its work because nobody could note it. */
    private boolean note(Job job, Consumer<JobRun> what) {
        try {
            runs.note(job, what);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "The run of " + job + " could not be noted.");
            return false;
        }
    }

    /** The kind of trouble only: what it says may name somebody. The log has all of it. */
    private static String reason(Throwable thrown) {
        return Causes.root(thrown).getClass().getSimpleName();
    }
}
