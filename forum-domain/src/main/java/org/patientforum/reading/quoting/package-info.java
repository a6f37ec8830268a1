/** What a reader may quote, and the words that a reply begins with then. Must not know what is replied. */
@MayUse({"posting", "reading"})
package org.patientforum.reading.quoting;

import org.patientforum.shared.MayUse;
