/**
 * Tries each cell of authorisation.csv, the table of who may do what, in the running forum. Scenarios create the objects of a call through the
 * forum's own services.
 */
package org.patientforum.integration.authorisation;
