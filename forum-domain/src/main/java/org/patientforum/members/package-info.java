/**
 * Members with their pseudonyms, email addresses and roles, shared by all rooms of the feature. Must not know what members write,
 * nor mail: it announces a link to be sent by an event.
 */
@NullMarked
@MayUse({})
package org.patientforum.members;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
