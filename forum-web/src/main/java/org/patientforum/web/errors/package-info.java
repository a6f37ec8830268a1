/** Error messages and error pages, which show the typed text. Must not know the page on which the error occurred. */
@MayUse({
    "members.accounts",
    "members.terms",
    "reading",
    "web.forms",
    "web.headers",
    "web.identity",
    "web.request",
    "web.words"
})
package org.patientforum.web.errors;

import org.patientforum.shared.MayUse;
