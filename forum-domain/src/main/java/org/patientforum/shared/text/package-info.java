/** Text as every feature compares it. Must not know any feature. */
@NullMarked
package org.patientforum.shared.text;

import org.jspecify.annotations.NullMarked;
