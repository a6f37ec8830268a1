/**
 * Form tokens, and typed text of rejected forms: stored, shown again, deleted. Must not know what the forms are for.
 */
@MayUse({"members.accounts", "unsent", "web.addresses", "web.identity", "web.request"})
package org.patientforum.web.forms;

import org.patientforum.shared.MayUse;
