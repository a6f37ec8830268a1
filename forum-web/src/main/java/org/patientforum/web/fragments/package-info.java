/** Parts of pages that are the same for many readers, rendered once. Must not know what the parts say. */
@MayUse("settings")
package org.patientforum.web.fragments;

import org.patientforum.shared.MayUse;
