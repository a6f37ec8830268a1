/**
 * Texts typed into forms that could not be accepted, for whatever reason. Knows no particular form: only field names, values and
 * the page.
 */
@MayUse({})
package org.patientforum.unsent;

import org.patientforum.shared.MayUse;
