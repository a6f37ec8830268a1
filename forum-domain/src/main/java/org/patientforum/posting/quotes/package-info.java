/** Finds quotes of a post, and removes them when their source is removed or redacted. Must not know who requested that. */
@NullMarked
@MayUse({"posting", "posting.events", "posting.text"})
package org.patientforum.posting.quotes;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
