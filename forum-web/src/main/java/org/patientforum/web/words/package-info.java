/** How values are displayed: dates, initials, records in expressions. Must not know any feature's services. */
@MayUse("web.identity")
package org.patientforum.web.words;

import org.patientforum.shared.MayUse;
