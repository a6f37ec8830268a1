/** How values read on a page: dates, initials, records in expressions. Must not know any feature's services. */
package org.patientforum.web.words;
