/** User journeys through the forum, from the browser to the mail and back. */
package org.patientforum.journeys;
