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
import org.patientforum.notifications.preferences.MemberMailPreferences;

/**
 * Delays instant mails: first by the edit window, so that edits, withdrawal and moderation take effect before the
 * mail is sent, then until the recipient's quiet hours end.
 */
@Dependent
public class MailDelay {

    private static final int MAX_MINUTES = 60;
    private static final int DEFAULT_MINUTES = 5;

    private final MemberMailPreferences preferences;
    private final Duration length;
    private final Clock clock;

    @Inject
    public MailDelay(MemberMailPreferences preferences, Config config, Clock clock) {
        this(preferences, minutes(config), clock);
    }

    /** Returns the edit window in minutes: option {@code forum.mail.hold-minutes}, 0 to 60, 5 by default. */
    public static int minutes(Config config) {
        return new MailOptions(config).number("forum.mail.hold-minutes", 0, MAX_MINUTES, DEFAULT_MINUTES);
    }

    public MailDelay(MemberMailPreferences preferences, int minutes, Clock clock) {
        this.preferences = preferences;
        this.length = Duration.ofMinutes(minutes);
        this.clock = clock;
    }

    /** Returns the edit window, by which mails about a new post are delayed at least. */
    Duration length() {
        return length;
    }

    /** Returns the earliest time at which each member may be sent a mail about an event of this time. */
    Map<Long, Instant> notBefore(Instant happened, Collection<Long> memberIds) {
        Instant earliestByDelay = happened.plus(length);
        Instant earliest = earliestByDelay.isAfter(clock.instant()) ? earliestByDelay : clock.instant();
        Map<Long, MemberMailPreferences.QuietHours> quiet = preferences.quietHours(memberIds);
        Map<Long, Instant> notBefore = new LinkedHashMap<>();
        memberIds.forEach(member -> {
            MemberMailPreferences.QuietHours hours = quiet.get(member);
            notBefore.put(member, hours == null ? earliest : hours.times().afterQuietHours(earliest, hours.zone()));
        });
        return notBefore;
    }
}
