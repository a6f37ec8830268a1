/** What every feature may use: the forum's own exceptions, its clock and the mapping of instants. Must not know any feature. */
@NullMarked
@MayUse({})
package org.patientforum.shared;

import org.jspecify.annotations.NullMarked;
