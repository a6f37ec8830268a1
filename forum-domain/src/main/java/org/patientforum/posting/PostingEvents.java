package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells whoever observes what happened to posts, in the transaction it happened in. */
@Dependent
class PostingEvents {

    private final Event<Object> event;

    @Inject
    PostingEvents(Event<Object> event) {
        this.event = event;
    }

    void fire(Record whatHappened) {
        event.fire(whatHappened);
    }
}
