/** What staff and members read of mails that were sent. It changes nothing. */
@MayUse({"audit", "members", "notifications.mail.suppression", "notifications.mail.transport", "notifications.outbox"})
package org.patientforum.notifications.mail.log;

import org.patientforum.shared.MayUse;
