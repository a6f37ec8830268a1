/** Writes the SBOM of forum.jar while it is built: every jar in it, with its version, hash and licence. Does not ship. */
package org.patientforum.sbom;
