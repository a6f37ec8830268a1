/** What tests against the deliverables stand on: a forum in its own process, a browser, caught mail, accessibility checks. Knows no page of the forum. */
package org.patientforum.running;
