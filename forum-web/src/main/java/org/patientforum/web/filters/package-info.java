/** Filters that every request passes before a page is reached. Must not know what the pages show. */
@MayUse({"settings", "web.forms", "web.identity", "web.request"})
package org.patientforum.web.filters;

import org.patientforum.shared.MayUse;
