/** What the forum does about a full disk: who may still write, and how H2 comes back after it closed itself. Knows no feature. */
@NullMarked
@MayUse({})
package org.patientforum.shared.storage;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
