/**
 * What pages show: read models straight from the tables, and the one rule of who may see what. It reads what the other features
 * keep and changes nothing but reading positions; it must not know pages or mails.
 */
@MayUse({"following", "groups", "posting", "posting.events", "settings"})
package org.patientforum.reading;

import org.patientforum.shared.MayUse;
