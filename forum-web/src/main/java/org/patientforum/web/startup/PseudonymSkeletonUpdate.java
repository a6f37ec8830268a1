package org.patientforum.web.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.patientforum.members.PseudonymSkeletons;

/**
 * Recomputes the skeletons of all pseudonyms (Unicode TS 39) with this version's tables, before anybody can register.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PseudonymSkeletonUpdate {

    @Inject
    private PseudonymSkeletons skeletons;

    /** Each step runs in its own transaction. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void compare() {
        skeletons.clearOutdated();
        boolean more = true;
        while (more) {
            more = skeletons.computeNextBatch();
        }
    }
}
