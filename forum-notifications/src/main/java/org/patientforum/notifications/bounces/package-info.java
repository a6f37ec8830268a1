/**
 * Mails that come back: reads the mailbox they come back to, and understands reports of mail servers. Must not know who the
 * reader of a mail is, nor what follows from a report.
 */
package org.patientforum.notifications.bounces;
