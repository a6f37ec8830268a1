/** Exceptions for invalid input, singly or several at once. Must not know the forms. */
@NullMarked
@MayUse({})
package org.patientforum.shared.validation;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
