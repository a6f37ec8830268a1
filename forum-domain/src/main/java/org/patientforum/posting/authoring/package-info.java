/** Use cases of authors: start, reply, edit and withdraw. Recognises resubmitted forms and screens for watched words. Must not know what staff do. */
@NullMarked
@MayUse({
    "groups",
    "members.terms",
    "posting",
    "posting.events",
    "posting.quotes",
    "posting.text",
    "settings",
    "wordfilter"
})
package org.patientforum.posting.authoring;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
