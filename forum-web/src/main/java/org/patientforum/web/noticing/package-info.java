/** What pages say of when staff are there. Must not know who is on duty. */
package org.patientforum.web.noticing;
