/** What is new for a reader since they last looked, by the one definition of unread. Must not know how anybody is told. */
@MayUse({"following", "reading"})
package org.patientforum.reading.news;

import org.patientforum.shared.MayUse;
