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

/** Compares the names that are there with the tables of look-alikes that this version has, before anybody can register another. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PseudonymSkeletonUpdate {

    @Inject
    private PseudonymSkeletons skeletons;

    /** Each step is a transaction of its own. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void compare() {
        skeletons.clear();
        boolean more = true;
        while (more) {
            more = skeletons.makeNext();
        }
    }
}
