package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.patientforum.alerting.StaffAlerted;
import org.patientforum.members.accounts.LinkRequested;
import org.patientforum.members.registration.AddressAlreadyKnown;
import org.patientforum.members.sanctions.MemberSanctioned;
import org.patientforum.moderation.assignment.CaseHandedOver;
import org.patientforum.moderation.decisions.CaseDecided;
import org.patientforum.moderation.messages.CaseMessageSent;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.ReplyPosted;
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

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaffAlerted event) {
        runner.wake(Job.FAN_OUT);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseMessageSent event) {
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
