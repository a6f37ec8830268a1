/**
 * Reads what members type as Markdown, as far as they meant it so. Must not know who reads it, nor how it is kept.
 */
@NullMarked
@MayUse({})
package org.patientforum.posting.markup;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
