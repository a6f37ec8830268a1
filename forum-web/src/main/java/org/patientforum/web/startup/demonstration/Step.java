package org.patientforum.web.startup.demonstration;

import java.time.Instant;

/**
 * One thing that somebody of the community does.
 *
 * @param at when they did it; steps are done in this order
 * @param what for the log, if it fails
 * @param finds whether doing it again only finds what there is, so that it can be repeated to learn its id
 */
record Step(Instant at, String what, boolean finds, Runnable action) {

    static Step finding(Instant at, String what, Runnable action) {
        return new Step(at, what, true, action);
    }

    static Step once(Instant at, String what, Runnable action) {
        return new Step(at, what, false, action);
    }
}
