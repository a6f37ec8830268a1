/** Signs and seals what leaves the forum or lies in its database, and makes random tokens. Must not know what is signed. */
@NullMarked
@MayUse({})
package org.patientforum.shared.crypto;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
