package org.patientforum.posting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes, each night, texts that were begun and never posted. Every node does it; a row can only be removed once. */
@Singleton
public class OldDrafts {

    private DraftService drafts;

    protected OldDrafts() {}

    @Inject
    public OldDrafts(DraftService drafts) {
        this.drafts = drafts;
    }

    /** Tidies up. */
    @Schedule(hour = "3", minute = "23", persistent = false)
    @PermitAll
    public void remove() {
        drafts.removeOld();
    }
}
