/** Infrastructure of tests of the deliverables: a forum in a separate process, a browser, a mail server, accessibility checks. Independent of the forum's pages. */
package org.patientforum.running;
