/**
 * The outbox: mails that wait, the decision just before sending, their words and headers, and the way to the hospital's relay.
 * Must not know why somebody is told, only the kind of mail and whom it concerns.
 */
package org.patientforum.notifications.mail;
