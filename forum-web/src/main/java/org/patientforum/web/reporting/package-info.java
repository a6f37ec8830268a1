/** Report or request deletion, for members and guests, and what they are told afterwards. Must not know what staff make of it. */
package org.patientforum.web.reporting;
