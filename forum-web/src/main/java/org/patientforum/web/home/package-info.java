/** The front door. Must not know what the other pages show. */
@MayUse({})
package org.patientforum.web.home;

import org.patientforum.shared.MayUse;
