/** The front door. Must not know what the other pages show. */
package org.patientforum.web.home;
