/** Which jobs the forum does by itself, what their last runs came to, and which nodes there are. Must not know what the jobs do. */
@NullMarked
package org.patientforum.shared.jobs;

import org.jspecify.annotations.NullMarked;
