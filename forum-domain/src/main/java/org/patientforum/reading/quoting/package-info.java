/** The texts that mails may quote to their reader. Must not know mails. */
@MayUse({"posting", "reading"})
package org.patientforum.reading.quoting;

import org.patientforum.shared.MayUse;
