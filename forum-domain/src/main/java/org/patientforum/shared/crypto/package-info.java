/** Signatures, keys and random tokens. Must not know what is signed. */
@NullMarked
@MayUse({})
package org.patientforum.shared.crypto;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
