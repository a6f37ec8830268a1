package org.patientforum.notifications.mail.eligibility;

import org.patientforum.notifications.outbox.SkippedReason;

/** The decision about an enqueued mail, made just before sending. */
public sealed interface DeliveryDecision {

    /** The mail is sent. */
    record Send(AddressedMail mail) implements DeliveryDecision {}

    /** The mail is skipped for this reason. */
    record Skip(SkippedReason reason) implements DeliveryDecision {}
}
