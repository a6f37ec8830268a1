/** Staff actions on discussions and posts: close, pin, move, redact, label, decide. Must not know cases or decisions. */
@NullMarked
@MayUse({
    "audit",
    "groups",
    "posting",
    "posting.advice",
    "posting.events",
    "posting.quotes",
    "posting.review",
    "posting.text",
    "posting.transfers"
})
package org.patientforum.posting.staff;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
