package org.patientforum.web.startup.demonstration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;
import org.patientforum.shared.jobs.LongJobProgress;
import org.patientforum.shared.jobs.LongJobService;
import org.patientforum.statistics.StatisticsService;

/**
 * Fills an empty forum with a fictional community if {@code forum.demo=true}, and logs at each start how to sign in
 * to it. A forum with members of its own is left alone. Loading that was interrupted resumes at the next start. Runs
 * as a caller with all roles (WEB-INF/ejb-jar.xml, glassfish-web.xml), so that services need no exemptions.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Demonstration {

    private static final Logger LOG = Logger.getLogger("org.patientforum.web.startup");
    private static final String JOB = "demonstration";

    private LongJobService jobs;
    private DemonstrationScript script;
    private DemonstrationSignIn signIn;
    private JobRunner runner;
    private StatisticsService statistics;

    protected Demonstration() {}

    @Inject
    public Demonstration(
            LongJobService jobs,
            DemonstrationScript script,
            DemonstrationSignIn signIn,
            JobRunner runner,
            StatisticsService statistics) {
        this.jobs = jobs;
        this.script = script;
        this.signIn = signIn;
        this.runner = runner;
        this.statistics = statistics;
    }

    /** Loads or resumes the demonstration if configured. Requires the schema and the terms. */
    public void begin() {
        if (!signIn.enabled()) {
            return;
        }
        LongJobProgress progress = jobs.progress(JOB).orElse(null);
        if (progress == null && script.hasMembers()) {
            LOG.info("This forum has members of its own, so the demonstration (FORUM_DEMO) is not loaded.");
            return;
        }
        if (progress == null) {
            progress = jobs.begin(JOB);
        }
        if (progress.done() || runSteps(progress)) {
            signIn.print(LOG);
        }
    }

    private boolean runSteps(LongJobProgress progress) {
        LOG.info("Loading the demonstration; this takes some seconds …");
        List<Step> steps = script.steps(CommunityFiles.read(), progress.begunAt(), signIn.password());
        boolean all = IntStream.range(0, steps.size()).allMatch(i -> runStep(steps.get(i), i, progress.stepsDone()));
        if (all) {
            statistics.countFromFirstDay(); // the job may have counted before the past was written
            jobs.finish(JOB);
            runner.wake(Job.COUNTS); // otherwise the overview would be empty at first
        }
        return all;
    }

    private boolean runStep(Step step, int number, int doneBefore) {
        try {
            if (number >= doneBefore) {
                ForumClock.runAt(step.at(), () -> jobs.step(JOB, number, step.action()));
            } else if (step.finds()) {
                step.action().run();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "The demonstration stopped at \"" + step.what() + "\"; the next start goes on from there.");
            return false;
        }
    }
}
