/**
 * Mails that are ordered, in the transaction of the reason for them, until they are sent or skipped. Must not know how a
 * mail looks.
 */
@MayUse({"members.registration", "settings"})
package org.patientforum.notifications.outbox;

import org.patientforum.shared.MayUse;
