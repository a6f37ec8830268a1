/** The home page and the pages of groups. Must not know what a post says. */
package org.patientforum.web.groups;
