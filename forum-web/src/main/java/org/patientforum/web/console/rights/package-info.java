/** The console's page about who may do what. Must not know how the services decide it. */
@MayUse("web.console")
package org.patientforum.web.console.rights;

import org.patientforum.shared.MayUse;
