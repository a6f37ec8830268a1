package org.patientforum.running;

import java.time.Duration;

/** How long tests wait before they fail. Generous, because waiting ends as soon as the condition holds, and the machine may be busy. */
public final class Timeouts {

    /** For the result of one request, click or mail. */
    public static final Duration STEP = Duration.ofSeconds(60);

    /** For a start of the forum, and for work of many steps. */
    public static final Duration WORK = Duration.ofMinutes(10);

    private Timeouts() {}
}
