/** The security headers of every response. Must not know the content. */
@MayUse({"members.accounts", "web.request"})
package org.patientforum.web.headers;

import org.patientforum.shared.MayUse;
