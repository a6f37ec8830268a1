/**
 * What happened on each day, in numbers: counted by itself every five minutes, shown on the console's first page and in the yearly
 * report. It reads the tables of other features, and only counts leave it: no text, name or id. Must not know what the numbers are for.
 */
@MayUse({})
package org.patientforum.statistics;

import org.patientforum.shared.MayUse;
