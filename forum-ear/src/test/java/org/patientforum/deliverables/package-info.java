/** Tests of forum.jar and forum.ear from the administrator's point of view. */
package org.patientforum.deliverables;
