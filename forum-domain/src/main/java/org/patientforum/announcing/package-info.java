/** What administrators tell everybody at the top of the pages, for a time, until a reader has put it away. Must not know pages. */
package org.patientforum.announcing;
