/** Health checks of a node. Must not know members or posts. */
@MayUse("web.console.operations")
package org.patientforum.web.operations;

import org.patientforum.shared.MayUse;
