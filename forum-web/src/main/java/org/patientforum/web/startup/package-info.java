/** What happens before the first request: the data source, the check of the database, the schema. Must not know pages or features. */
@MayUse({
    "members",
    "members.registration",
    "members.terms",
    "posting.text",
    "settings",
    "web.startup.demonstration",
    "web.words"
})
package org.patientforum.web.startup;

import org.patientforum.shared.MayUse;
