package org.patientforum.members.administration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.OneTimeLinks;
import org.patientforum.members.accounts.SignIns;

/** Invalidates credentials that a database restored from a backup would bring back. */
@Stateless
public class CredentialRevocationService {

    private SignIns signIns;
    private OneTimeLinks links;
    private Clock clock;

    protected CredentialRevocationService() {}

    @Inject
    public CredentialRevocationService(SignIns signIns, OneTimeLinks links, Clock clock) {
        this.signIns = signIns;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Ends every sign-in and revokes every one-time link: those that were ended or used since the backup would work again (OWASP
     * ASVS 5.0, 7.4).
     */
    @PermitAll
    public void endSignIns() {
        signIns.endAll();
        for (LinkPurpose purpose : LinkPurpose.values()) {
            links.revokeAll(purpose, clock.instant());
        }
    }
}
