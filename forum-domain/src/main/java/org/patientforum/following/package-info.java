/** Who wants to hear of new replies, and how. Must not know how they are told. */
package org.patientforum.following;
