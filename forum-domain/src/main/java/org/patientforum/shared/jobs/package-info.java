/**
 * Background jobs: schedules, runner, outcomes and supervision, the nodes that share the database, and the leases that keep them
 * apart. Must not know what the jobs do.
 */
@NullMarked
@MayUse({"shared.crypto", "shared.outage", "shared.persistence", "shared.storage"})
package org.patientforum.shared.jobs;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
