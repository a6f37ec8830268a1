package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.patientforum.notifications.outbox.MailOptions;
import org.patientforum.notifications.preferences.MailPreferencesRepository;

/** How long a mail that comes at once is held: so that edits, withdrawal and moderation act first, and until quiet hours end. */
@Dependent
public class MailDelay {

    private static final int LONGEST = 60;
    private static final int USUAL = 5;

    private final MailPreferencesRepository wishes;
    private final Duration hold;
    private final Clock clock;

    @Inject
    public MailDelay(MailPreferencesRepository wishes, Config config, Clock clock) {
        this(wishes, minutes(config), clock);
    }

    /** How many minutes a mail about a new post waits, in case its author changes it. */
    public static int minutes(Config config) {
        return new MailOptions(config).number("forum.mail.hold-minutes", 0, LONGEST, USUAL);
    }

    public MailDelay(MailPreferencesRepository wishes, int minutes, Clock clock) {
        this.wishes = wishes;
        this.hold = Duration.ofMinutes(minutes);
        this.clock = clock;
    }

    /** For how long the mails of a post wait at most because it may yet be changed. */
    Duration length() {
        return hold;
    }

    /** Before when no mail of what happened then may go to each of the members. */
    Map<Long, Instant> notBefore(Instant happened, Collection<Long> memberIds) {
        Instant held = happened.plus(hold);
        Instant earliest = held.isAfter(clock.instant()) ? held : clock.instant();
        Map<Long, MailPreferencesRepository.Quiet> quiet = wishes.quiet(memberIds);
        Map<Long, Instant> notBefore = new LinkedHashMap<>();
        memberIds.forEach(member -> {
            MailPreferencesRepository.Quiet hours = quiet.get(member);
            notBefore.put(member, hours == null ? earliest : hours.times().afterQuiet(earliest, hours.zone()));
        });
        return notBefore;
    }
}
