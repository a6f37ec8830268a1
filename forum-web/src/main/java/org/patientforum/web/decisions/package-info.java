/** What a member reads of a decision about something of theirs, and the appeal against it. Must not know who decided or reported. */
package org.patientforum.web.decisions;
