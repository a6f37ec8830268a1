/** Access to the database: data source, entity manager, converters and separate transactions. Knows no table. */
@NullMarked
@MayUse({"shared.outage", "shared.storage"})
package org.patientforum.shared.persistence;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
