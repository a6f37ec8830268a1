/**
 * Finds the posts that quote another one, and removes the quotes when their source is removed or changed. Must not know
 * who asked for that.
 */
@NullMarked
@MayUse({"posting", "posting.events", "posting.text"})
package org.patientforum.posting.quotes;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
