/** The state of the queue: paused or not, waiting domains, figures. Must not know single mails. */
@MayUse({"notifications.mail.transport", "notifications.outbox"})
package org.patientforum.notifications.mail.queue;

import org.patientforum.shared.MayUse;
