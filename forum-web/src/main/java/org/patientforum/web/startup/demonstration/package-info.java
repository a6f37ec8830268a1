/**
 * The made-up community that fills an empty forum when {@code forum.demo=true}. It lies here, beside start-up, because it is run
 * once at a start and calls services of every feature, as pages do. It must not know pages, tables or repositories: all it
 * writes goes through the services, with the clock set back.
 */
@MayUse({
    "alerting",
    "following",
    "groups",
    "liking",
    "members",
    "members.administration",
    "members.registration",
    "members.terms",
    "moderation",
    "moderation.casefile",
    "moderation.decisions",
    "moderation.templates",
    "posting",
    "posting.authoring",
    "posting.staff",
    "reading",
    "reporting",
    "wordfilter"
})
package org.patientforum.web.startup.demonstration;

import org.patientforum.shared.MayUse;
