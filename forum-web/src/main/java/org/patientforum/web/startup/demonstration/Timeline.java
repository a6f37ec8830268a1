package org.patientforum.web.startup.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.web.startup.demonstration.Community.DiscussionHeading;
import org.patientforum.web.startup.demonstration.Community.MemberEntry;

/**
 * Converts relative times such as "days ago" into instants, none of them later than now.
 *
 * @param now when loading began
 * @param members for the times at which they joined
 */
record Timeline(Instant now, List<MemberEntry> members) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final LocalTime JOINING = LocalTime.of(0, 5);
    private static final Duration LAST_DAYS = Duration.ofDays(4);

    /** Noon, this many days ago. */
    Instant daysAgo(int days) {
        return at(days, LocalTime.NOON);
    }

    Instant hoursAgo(int hours) {
        return now.minus(Duration.ofHours(hours));
    }

    /** When the post with this number was written. */
    Instant posted(DiscussionEntry discussion, int number) {
        long minutes = discussion.posts().stream()
                .limit(number)
                .mapToLong(Community.PostEntry::afterMinutes)
                .sum();
        return notLater(started(discussion.heading()).plus(Duration.ofMinutes(minutes)));
    }

    private Instant started(DiscussionHeading heading) {
        return at(heading.daysAgo(), LocalTime.parse(heading.timeOfDay(), TIME));
    }

    private Instant at(int daysAgo, LocalTime time) {
        return now.atZone(LONDON).minusDays(daysAgo).with(time).toInstant();
    }

    /**
     * When the member found a post: between five minutes and ten hours after it was written, or after they joined.
     */
    Instant found(String member, String post, Instant posted) {
        int minutes = 5 + Math.floorMod(Objects.hash(member, post), 600);
        return notLater(later(posted, joined(member)).plus(Duration.ofMinutes(minutes)));
    }

    /** Members join in the first minutes of the day, because some of them write on the same day. */
    Instant joined(String member) {
        return members.stream()
                .filter(entry -> entry.pseudonym().equals(member))
                .findFirst()
                .map(entry -> at(entry.daysAgo(), JOINING))
                .orElseThrow();
    }

    boolean longAgo(Instant instant) {
        return instant.isBefore(now.minus(LAST_DAYS));
    }

    Instant notLater(Instant instant) {
        return instant.isBefore(now) ? instant : now;
    }

    static Instant later(Instant first, Instant second) {
        return first.isAfter(second) ? first : second;
    }
}
