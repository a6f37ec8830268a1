/** Which jobs the forum does by itself, what their last runs came to, and which nodes there are. Must not know what the jobs do. */
package org.patientforum.shared.jobs;
