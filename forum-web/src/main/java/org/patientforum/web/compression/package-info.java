/** What goes out compressed, and what does not. Must not know what the pages show. */
package org.patientforum.web.compression;
