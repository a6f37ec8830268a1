/** Compression of responses. Must not know what the pages show. */
@MayUse("members.accounts")
package org.patientforum.web.compression;

import org.patientforum.shared.MayUse;
