/**
 * Entities and repositories shared by all packages of the posting feature: discussions, posts, former texts and held posts. Changes are published as
 * events; must not know observers such as followers, mails, reports and cases.
 */
@NullMarked
@MayUse({"groups", "posting.text", "wordfilter"})
package org.patientforum.posting;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
