package org.patientforum.web.bell;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.notifications.NewsTold;

/** Wakes the ringer as soon as this node has told somebody; of other nodes it learns by itself. */
@Dependent
class NewsHeard {

    private final Ringer ringer;

    @Inject
    NewsHeard(Ringer ringer) {
        this.ringer = ringer;
    }

    void told(@Observes NewsTold event) {
        ringer.wake();
    }
}
