package org.patientforum.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.util.Faces;
import org.patientforum.reporting.Reporter;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.SecureSite;

/**
 * Identifies the sender of the current request to the reporting services: the member, if one is signed in, and the
 * network address.
 */
@RequestScoped
public class CurrentReporter {

    @Inject
    private SignedIn signedIn;

    @Inject
    private SecureSite site;

    Reporter get() {
        return new Reporter(signedIn.member() ? signedIn.id() : null, site.clientAddress(Faces.getRequest()));
    }
}
