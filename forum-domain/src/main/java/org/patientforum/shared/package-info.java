/**
 * What every feature may use: the base of the forum's exceptions, its clock, and helpers for concurrent writers. Must not know
 * any feature.
 */
@NullMarked
@MayUse({})
package org.patientforum.shared;

import org.jspecify.annotations.NullMarked;
