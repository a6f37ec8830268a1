/**
 * Daily statistics: counted every five minutes, shown on the console's first page and in the yearly report. Reads the tables of
 * other features, but exposes counts only: no text, name or id. Must not know what the numbers are for.
 */
@MayUse({})
package org.patientforum.statistics;

import org.patientforum.shared.MayUse;
