/** Announcements at the top of the pages, and the console's page to write them. */
package org.patientforum.web.announcing;
