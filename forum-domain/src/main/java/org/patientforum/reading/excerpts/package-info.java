/** Posts of any discussions in short, as one reader may see them at this moment. Must not know why they are listed. */
@MayUse({"posting", "posting.text", "reading"})
package org.patientforum.reading.excerpts;

import org.patientforum.shared.MayUse;
