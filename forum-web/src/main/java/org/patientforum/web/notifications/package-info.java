/** Pages of news, and what the links in mails lead to. Must not know how news come about or mails are sent. */
package org.patientforum.web.notifications;
