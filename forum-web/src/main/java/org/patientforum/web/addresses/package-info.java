/** Which addresses the forum has, and the filter that knows no others. Must not know what the pages show. */
package org.patientforum.web.addresses;
