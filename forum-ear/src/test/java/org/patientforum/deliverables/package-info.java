/** forum.jar and forum.ear as an administrator meets them. */
package org.patientforum.deliverables;
