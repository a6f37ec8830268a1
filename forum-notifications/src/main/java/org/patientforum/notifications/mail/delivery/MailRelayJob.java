package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobThreads;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Sends the mails that are due from this node; also woken when somebody knows of new mail. A slow mail server holds up
 * these runs and nothing else: who is told what goes on meanwhile.
 */
@Dependent
class MailRelayJob implements PeriodicJob {

    private final MailRelay relay;
    private final JobThreads threads;

    @Inject
    MailRelayJob(MailRelay relay, JobThreads threads) {
        this.relay = relay;
        this.threads = threads;
    }

    @Override
    public Job job() {
        return Job.MAIL_ROUNDS;
    }

    @Override
    public void start() {
        relay.obeyHold();
    }

    @Override
    public void run() {
        relay.watch();
        send();
    }

    /** The relay says how many runs go on at a time, each with a connection of its own: a slow one holds up no other. */
    @Override
    public boolean exclusive() {
        return false;
    }

    private void send() {
        relay.run(() -> threads.run(this::send));
    }
}
