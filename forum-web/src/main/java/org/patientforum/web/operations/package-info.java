/** Health of the database, and the health checks of a node. Must not know members or posts. */
@MayUse({})
package org.patientforum.web.operations;

import org.patientforum.shared.MayUse;
