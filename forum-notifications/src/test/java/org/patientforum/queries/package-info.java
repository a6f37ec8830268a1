/** Reads the queries of all modules from their sources, and tries each on EclipseLink. */
package org.patientforum.queries;
