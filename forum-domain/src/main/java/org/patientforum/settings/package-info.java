/**
 * Settings and texts that administrators change while the forum runs, with their history. Any feature may read them. Must not
 * know what they are used for.
 */
@MayUse("audit")
package org.patientforum.settings;

import org.patientforum.shared.MayUse;
