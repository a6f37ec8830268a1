package org.patientforum.web.startup.demonstration;

import java.time.Instant;

/**
 * An action of a member of the community.
 *
 * @param at when it happened; steps run in this order
 * @param what description for the log, in case it fails
 * @param finds whether repeating the step only finds the existing object, so that its id can be looked up
 */
record Step(Instant at, String what, boolean finds, Runnable action) {

    static Step finding(Instant at, String what, Runnable action) {
        return new Step(at, what, true, action);
    }

    static Step once(Instant at, String what, Runnable action) {
        return new Step(at, what, false, action);
    }
}
