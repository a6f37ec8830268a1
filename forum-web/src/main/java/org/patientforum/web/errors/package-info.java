/** The pages for what went wrong, with the typed text. Must not know the page it went wrong on. */
@MayUse({"members.accounts", "members.terms", "reading", "web.forms", "web.headers", "web.identity", "web.request"})
package org.patientforum.web.errors;

import org.patientforum.shared.MayUse;
