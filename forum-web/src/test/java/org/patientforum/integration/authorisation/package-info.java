/**
 * The table of who may do what (authorisation.csv), and what tries each of its cells in the running forum. Scenes make what a call is about through the forum's
 * own services.
 */
package org.patientforum.integration.authorisation;
