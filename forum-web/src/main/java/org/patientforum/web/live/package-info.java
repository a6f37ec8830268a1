/**
 * The number on the bell, and its updates in open pages by Server-Sent Events. Pages work without the latter. Must
 * not know the content of notifications: only a number is sent.
 */
@MayUse({"following", "members.accounts", "notifications.fanout", "notifications.inbox", "web.identity"})
package org.patientforum.web.live;

import org.patientforum.shared.MayUse;
