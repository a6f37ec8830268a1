/** The address of the home page. Must not know what other pages show. */
@MayUse({})
package org.patientforum.web.home;

import org.patientforum.shared.MayUse;
