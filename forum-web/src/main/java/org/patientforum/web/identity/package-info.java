/** Who is signed in, and how they signed in. Must not know pages. */
@MayUse({"members", "members.accounts", "members.registration", "reading", "web.request"})
package org.patientforum.web.identity;

import org.patientforum.shared.MayUse;
