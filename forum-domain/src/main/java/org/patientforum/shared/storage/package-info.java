/**
 * Behaviour when the disk is full: which writes are still allowed, and how H2 is reopened after it closed itself. Knows no
 * feature.
 */
@NullMarked
@MayUse({})
package org.patientforum.shared.storage;

import org.jspecify.annotations.NullMarked;
import org.patientforum.shared.MayUse;
