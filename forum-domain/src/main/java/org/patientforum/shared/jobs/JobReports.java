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
 * Records the outcome of runs. Frequent jobs are recorded once a minute and whenever they begin to fail or recover; other jobs at
 * start and end.
 */
@ApplicationScoped
public class JobReports {

    private static final Logger LOG = Logger.getLogger(JobReports.class.getName());
    private static final Duration NOTE_INTERVAL = Duration.ofMinutes(1);

    private final Map<Job, Note> lastNotes = new ConcurrentHashMap<>();
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

    private record Note(Instant at, boolean well) {}

    /** The outcome of each job's last run on any node. */
    List<JobRow> lastRuns() {
        return runs.rows();
    }

    /** Runs the job and records the outcome. Rethrows the job's exception. */
    public void run(Job job, Runnable work) {
        if (job.perNode()) {
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
            noteEnd(job, start, reason(e));
            throw e;
        }
        noteEnd(job, start, null);
    }

    private void noteEnd(Job job, Instant start, @Nullable String failure) {
        Instant now = clock.instant();
        Note last = lastNotes.get(job);
        boolean fresh = last != null
                && last.well() == (failure == null)
                && now.isBefore(last.at().plus(NOTE_INTERVAL))
                && !now.isBefore(last.at());
        if (job.frequent() && fresh) {
            return;
        }
        if (note(job, run -> run.ended(node.name(), start, now, failure))) {
            lastNotes.put(job, new Note(now, failure == null));
        }
    }

    /** Records a change. A job runs even if its run cannot be recorded. */
    private boolean note(Job job, Consumer<JobRun> what) {
        try {
            runs.note(job, what);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "The run of " + job + " could not be recorded.");
            return false;
        }
    }

    /** The class of the root cause only: its message may contain personal data. The log has all of it. */
    private static String reason(Throwable thrown) {
        return Causes.root(thrown).getClass().getSimpleName();
    }
}
