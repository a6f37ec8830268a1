/** Properties of a request: address, browser, typed fields and origin. Must not know who is signed in. */
@MayUse({})
package org.patientforum.web.request;

import org.patientforum.shared.MayUse;
