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

/** Wakes the clockwork once an event is committed. If that fails nothing is lost: the clockwork looks by itself soon. */
@Dependent
class WakeUp {

    private final Clockwork clockwork;

    @Inject
    WakeUp(Clockwork clockwork) {
        this.clockwork = clockwork;
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyPosted event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) DiscussionStarted event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostEdited event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseDecided event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) TeamCalled event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterSent event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseHandedOver event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberSanctioned event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkRequested event) {
        clockwork.wake();
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) AddressAlreadyKnown event) {
        clockwork.wake();
    }
}
