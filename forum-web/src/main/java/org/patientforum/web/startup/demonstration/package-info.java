/**
 * The fictional community that fills an empty forum if {@code forum.demo=true}. It is part of startup because it runs
 * once and calls services of all features, as pages do. Must not know pages, tables or repositories: everything is
 * written through services, with the clock set back.
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
    "statistics",
    "wordfilter"
})
package org.patientforum.web.startup.demonstration;

import org.patientforum.shared.MayUse;
