/** What a request is: its address, browser, typed fields and where it came from. Must not know who is signed in. */
@MayUse({})
package org.patientforum.web.request;

import org.patientforum.shared.MayUse;
