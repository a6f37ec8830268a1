package org.patientforum.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Lets every node know that something changed that all pages show. */
@Dependent
public class SiteRevisionBump {

    private final SiteRevisions revisions;
    private final Event<SiteChanged> changed;

    @Inject
    public SiteRevisionBump(SiteRevisions revisions, Event<SiteChanged> changed) {
        this.revisions = revisions;
        this.changed = changed;
    }

    /** Raises the revision in the caller's transaction; until it ends, nobody else changes anything of this sort. */
    public void raise() {
        revisions.raise();
        changed.fire(new SiteChanged());
    }
}
