/**
 * Read models for pages, straight from the tables, and the only rule of who may see what. Reads other features' tables and
 * changes nothing but reading positions; must not know pages or mails.
 */
@MayUse({"following", "groups", "posting", "posting.events", "settings"})
package org.patientforum.reading;

import org.patientforum.shared.MayUse;
