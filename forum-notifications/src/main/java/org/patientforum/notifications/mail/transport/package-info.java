/** The connection to the hospital's mail server and what its replies mean (RFC 5321). Must not know what is sent. */
@MayUse("notifications.outbox")
package org.patientforum.notifications.mail.transport;

import org.patientforum.shared.MayUse;
