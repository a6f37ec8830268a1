/** The console's pages of settings, texts, their history and the terms. Knows the settings, not what they are used for. */
package org.patientforum.web.settings;
