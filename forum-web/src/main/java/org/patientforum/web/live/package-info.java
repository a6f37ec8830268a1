/**
 * The number on the bell, and its changes in open pages by Server-Sent Events. Pages work without the latter. Must not
 * know what the news are: a number is all that travels.
 */
@MayUse({"following", "members.accounts", "notifications.fanout", "notifications.inbox", "web.identity"})
package org.patientforum.web.live;

import org.patientforum.shared.MayUse;
