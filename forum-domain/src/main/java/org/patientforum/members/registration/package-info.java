/**
 * Registration, from the form to the confirmed address, and the first administrator. Must not know what members may do
 * afterwards.
 */
@NullMarked
@MayUse({"members", "members.accounts", "members.terms"})
package org.patientforum.members.registration;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
