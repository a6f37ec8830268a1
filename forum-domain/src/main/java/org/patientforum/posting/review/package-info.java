/** Review of held posts: staff publish or refuse them. Must not know cases, which learn of reviews by events. */
@NullMarked
@MayUse({"audit", "groups", "posting", "posting.events", "posting.quotes", "posting.text"})
package org.patientforum.posting.review;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
