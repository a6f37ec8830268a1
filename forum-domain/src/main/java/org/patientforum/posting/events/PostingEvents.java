package org.patientforum.posting.events;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells whoever observes what happened to posts, in the transaction it happened in. */
@Dependent
public class PostingEvents {

    private final Event<Object> event;

    @Inject
    public PostingEvents(Event<Object> event) {
        this.event = event;
    }

    /** Tells whoever observes, in this transaction. */
    public void fire(Record whatHappened) {
        event.fire(whatHappened);
    }
}
