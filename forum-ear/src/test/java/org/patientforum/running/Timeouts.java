package org.patientforum.running;

import java.time.Duration;

/** How long tests wait for what has to come, before they fail. Generous: waiting ends with what is waited for, and a machine may have much else to do. */
public final class Timeouts {

    /** For what one request, click or mail leads to. */
    public static final Duration STEP = Duration.ofSeconds(60);

    /** For a start of the forum, and for work of many steps. */
    public static final Duration WORK = Duration.ofMinutes(10);

    private Timeouts() {}
}
