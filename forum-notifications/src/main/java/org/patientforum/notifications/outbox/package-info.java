/**
 * Outgoing mails, from the transaction that enqueues them until they are sent or skipped. Must not know what a mail
 * looks like.
 */
@MayUse({"members.registration", "settings"})
package org.patientforum.notifications.outbox;

import org.patientforum.shared.MayUse;
