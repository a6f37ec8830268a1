/** The security headers of every answer. Must not know what is answered. */
@MayUse({"members.accounts", "web.request"})
package org.patientforum.web.headers;

import org.patientforum.shared.MayUse;
