/** Whether a node is ready for requests. Knows nothing of members or posts. */
@MayUse("web.console.operations")
package org.patientforum.web.operations;

import org.patientforum.shared.MayUse;
