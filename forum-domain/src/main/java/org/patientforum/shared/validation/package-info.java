/** Broken rules as the person who typed reads them, one by one or several at once. Must not know the forms. */
@NullMarked
@MayUse({})
package org.patientforum.shared.validation;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
