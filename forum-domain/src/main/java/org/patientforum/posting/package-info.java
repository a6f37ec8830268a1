/**
 * Discussions and their posts: start, reply, edit, withdraw; drafts of what is not posted yet. Publishes what happened as
 * events and must not know who listens: neither followers nor mails, reports nor cases.
 */
@NullMarked
@MayUse({"groups", "posting.text", "wordfilter"})
package org.patientforum.posting;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
