package org.patientforum.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.patientforum.audit.AuditLine;
import org.patientforum.web.words.Dates;
import org.patientforum.web.words.TextPattern;

/** Puts a history into words: "Rosalind took the case, 2 hours ago". */
@Named("consoleHistoryWords")
@RequestScoped
public class HistoryWords {

    private static final Pattern CODE = Pattern.compile("\\b(?:action|reason|outcome|to)=([A-Z_]+)\\b");
    private static final Pattern REASON = Pattern.compile("\\breason=(?![A-Z_]+$)(.+)", Pattern.DOTALL);
    private static final int DAYS_IN_WORDS = 30;

    @Inject
    private Clock clock;

    @Inject
    private Dates dates;

    /** Returns who did what; what the forum did by itself has no actor. */
    public String sentence(AuditLine line) {
        ResourceBundle bundle = bundle();
        String who = line.actor() == null ? bundle.getString("forum") : line.actor();
        Matcher code = CODE.matcher(line.details());
        String exact = code.find() ? line.action() + "." + code.group(1) : "";
        return TextPattern.format(
                bundle, bundle.containsKey(exact) ? exact : line.action().name(), who);
    }

    /** Returns the reason that the actor gave in their own words; empty if the trail has none. */
    public String reason(AuditLine line) {
        Matcher reason = REASON.matcher(line.details());
        return reason.find() ? reason.group(1) : "";
    }

    /** Returns how long ago it was, in words; after a month the date. "Just now" is within the last minute. */
    public String ago(Instant instant) {
        Duration past = Duration.between(instant, clock.instant());
        if (past.toMinutes() < 1) {
            return bundle().getString("now");
        }
        if (past.toHours() < 1) {
            return TextPattern.format(bundle(), "minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return TextPattern.format(bundle(), "hours", past.toHours());
        }
        return past.toDays() < DAYS_IN_WORDS ? TextPattern.format(bundle(), "days", past.toDays()) : dates.day(instant);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("texts.history", Faces.getLocale());
    }
}
