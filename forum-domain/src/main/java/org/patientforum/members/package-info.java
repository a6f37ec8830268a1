/**
 * Members with their pseudonyms, addresses and roles, as all rooms of the feature share them. Knows nothing of what members write, nor of mail: it tells of a
 * link that has to be sent by an event.
 */
@NullMarked
@MayUse({})
package org.patientforum.members;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
