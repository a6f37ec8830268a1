/** The console's pages of how the forum runs: background jobs and its health. Knows nothing of members or posts. */
package org.patientforum.web.running;
