/** Pages that are the same for everybody: terms, privacy, accessibility, help. Knows nothing of members or posts. */
package org.patientforum.web.pages;
