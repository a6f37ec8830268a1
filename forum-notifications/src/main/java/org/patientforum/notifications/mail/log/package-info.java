/** The log of sent mails for staff and members. Changes nothing but suppressions and retries. Must not know posts or cases. */
@MayUse({"audit", "members", "notifications.mail.suppression", "notifications.mail.transport", "notifications.outbox"})
package org.patientforum.notifications.mail.log;

import org.patientforum.shared.MayUse;
