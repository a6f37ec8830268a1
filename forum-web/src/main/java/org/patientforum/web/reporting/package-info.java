/** Report or request deletion, for members and guests, and what they are told afterwards. Must not know what staff make of it. */
@MayUse({
    "moderation.cases",
    "moderation.messages",
    "reading",
    "reporting",
    "web.errors",
    "web.forms",
    "web.identity",
    "web.request",
    "web.words"
})
package org.patientforum.web.reporting;

import org.patientforum.shared.MayUse;
