/**
 * Reports and deletion requests from members and guests, and what they learn afterwards. Must not know staff's
 * decisions.
 */
@MayUse({
    "moderation.cases",
    "moderation.messages",
    "reporting",
    "web.errors",
    "web.forms",
    "web.identity",
    "web.request",
    "web.words"
})
package org.patientforum.web.reporting;

import org.patientforum.shared.MayUse;
