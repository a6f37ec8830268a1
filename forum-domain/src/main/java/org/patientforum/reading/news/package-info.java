/** The news for a reader since their last visit, by the only definition of unread. Must not know how anybody is notified. */
@MayUse({"following", "reading"})
package org.patientforum.reading.news;

import org.patientforum.shared.MayUse;
