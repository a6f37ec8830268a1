package org.patientforum.notifications.mail.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobThreads;
import org.patientforum.shared.jobs.PeriodicJob;

/**
 * Sends due mails from this node; also woken after mails were enqueued. A slow relay delays these runs only; the
 * fan-out continues meanwhile.
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
        relay.applyRestoreHold();
    }

    @Override
    public void run() {
        relay.alarmIfDue();
        send();
    }

    /**
     * The relay limits the number of simultaneous runs, each with a connection of its own, so a slow one delays no
     * other.
     */
    @Override
    public boolean exclusive() {
        return false;
    }

    private void send() {
        relay.run(() -> threads.run(this::send));
    }
}
