/** Subscriptions of members to discussions and groups. Must not know how members are notified. */
@MayUse({"groups", "posting", "posting.events"})
package org.patientforum.following;

import org.patientforum.shared.MayUse;
