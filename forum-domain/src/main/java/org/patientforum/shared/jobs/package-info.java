/**
 * Which jobs the forum does by itself and when, what runs them and watches that they run, what their last runs came to, which nodes there are, and
 * the leases that keep them apart. Must not know what the jobs do.
 */
@NullMarked
@MayUse({"shared.crypto", "shared.outage", "shared.persistence", "shared.storage"})
package org.patientforum.shared.jobs;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
