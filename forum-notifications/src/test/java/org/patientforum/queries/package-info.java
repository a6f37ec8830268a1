/** Reads the queries of all modules from their sources and has EclipseLink parse them. */
package org.patientforum.queries;
