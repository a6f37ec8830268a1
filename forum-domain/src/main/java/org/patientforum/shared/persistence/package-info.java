/**
 * How entities reach the database: converters, transactions of their own, and the first row of two writers. Knows no
 * table.
 */
@NullMarked
@MayUse({"shared.outage", "shared.storage"})
package org.patientforum.shared.persistence;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
