/** The connection to the hospital's relay and the meaning of its replies (RFC 5321). Must not know what is sent. */
@MayUse("notifications.outbox")
package org.patientforum.notifications.mail.transport;

import org.patientforum.shared.MayUse;
