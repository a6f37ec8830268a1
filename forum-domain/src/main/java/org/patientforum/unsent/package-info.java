/** What people typed into forms that could not be taken, whatever the reason. It knows no form: names, values, and the page they belong to. */
@MayUse({})
package org.patientforum.unsent;

import org.patientforum.shared.MayUse;
