package org.patientforum.notifications.mail.eligibility;

import org.patientforum.notifications.outbox.SkippedReason;

/** What is done with an ordered mail, decided just before sending. */
public sealed interface DeliveryDecision {

    /** Send it. */
    record Send(AddressedMail mail) implements DeliveryDecision {}

    /** Do not send it, for this reason. */
    record Skip(SkippedReason reason) implements DeliveryDecision {}
}
