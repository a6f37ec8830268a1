/** Parts of pages that are the same for many readers, written once. Must not know what the parts say. */
package org.patientforum.web.markup;
