package org.patientforum.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Announces to all nodes that something has changed that all pages show. */
@Dependent
public class SiteRevisionBump {

    private final SiteRevisions revisions;
    private final Event<SiteChanged> changed;

    @Inject
    public SiteRevisionBump(SiteRevisions revisions, Event<SiteChanged> changed) {
        this.revisions = revisions;
        this.changed = changed;
    }

    /**
     * Increments the revision in the caller's transaction and locks it until the transaction ends, which serialises such changes.
     */
    public void bump() {
        revisions.raise();
        changed.fire(new SiteChanged());
    }
}
