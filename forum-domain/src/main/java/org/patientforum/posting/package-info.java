/**
 * Discussions, posts, their former texts and what is held of them, as all rooms of the feature share them. What happened is published as events; must not know who
 * listens: neither followers nor mails, reports nor cases.
 */
@NullMarked
@MayUse({"groups", "posting.text", "wordfilter"})
package org.patientforum.posting;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
