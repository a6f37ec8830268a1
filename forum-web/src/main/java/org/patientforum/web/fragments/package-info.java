/** Fragments of pages that are the same for many readers, rendered once. Must not know what they say. */
@MayUse("settings")
package org.patientforum.web.fragments;

import org.patientforum.shared.MayUse;
