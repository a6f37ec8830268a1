/** The page of all that a member follows. Must not know how members are told. */
package org.patientforum.web.following;
