/** Takes the console's tables out of the forum as CSV or JSON, however long they are. Must not know how their pages look. */
package org.patientforum.web.export;
