package org.patientforum.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Forgets, each night, deleted texts that no appeal can bring back. Every node does it; a case is locked meanwhile. */
@Singleton
public class DeletedTexts {

    private AppealService appeals;

    protected DeletedTexts() {}

    @Inject
    public DeletedTexts(AppealService appeals) {
        this.appeals = appeals;
    }

    /** Forgets them, some in each transaction. */
    @Schedule(hour = "3", minute = "41", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forget() {
        while (appeals.forgetTexts() > 0) {
            // Until none is left.
        }
    }
}
