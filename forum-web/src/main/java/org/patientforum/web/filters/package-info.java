/** What every request passes before a page sees it. Must not know what the pages show. */
@MayUse({"web.forms", "web.identity", "web.request"})
package org.patientforum.web.filters;

import org.patientforum.shared.MayUse;
