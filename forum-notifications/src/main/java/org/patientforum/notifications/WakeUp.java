package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.patientforum.members.AddressAlreadyKnown;
import org.patientforum.members.LinkRequested;
import org.patientforum.members.MemberSanctioned;
import org.patientforum.moderation.CaseDecided;
import org.patientforum.moderation.CaseHandedOver;
import org.patientforum.moderation.LetterSent;
import org.patientforum.noticing.TeamCalled;
import org.patientforum.posting.DiscussionStarted;
import org.patientforum.posting.PostEdited;
import org.patientforum.posting.ReplyPosted;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobRunner;

/** Wakes the fan-out job once an event is committed. If that fails nothing is lost: the job runs by itself soon. */
@Dependent
class WakeUp {

    private final JobRunner runner;

    @Inject
    WakeUp(JobRunner runner) {
        this.runner = runner;
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyPosted event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) DiscussionStarted event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostEdited event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseDecided event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) TeamCalled event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterSent event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseHandedOver event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberSanctioned event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkRequested event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) AddressAlreadyKnown event) {
        runner.wake(Job.FAN_OUT);
    }
}
