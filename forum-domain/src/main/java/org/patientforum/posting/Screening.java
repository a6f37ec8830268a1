package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.GroupRow;
import org.patientforum.members.Participation;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.BrokenRules;
import org.patientforum.watching.Sighting;
import org.patientforum.watching.Treatment;
import org.patientforum.watching.Watch;

/**
 * Looks at what somebody wrote before it is published. Words are looked for in what was typed and in what readers will see of it,
 * so that no markup and no signs within a word hide one. What staff write never waits, but the words that are blocked or replaced are so for everybody.
 */
@Dependent
class Screening {

    private static final int MOST_NAMED = 5;

    private final Watch watch;
    private final Participation participation;
    private final Posts posts;
    private final IntSupplier firstPosts;

    @Inject
    Screening(Watch watch, Participation participation, Posts posts, Settings settings) {
        this(watch, participation, posts, () -> settings.number(Setting.NEWCOMER_HELD_POSTS));
    }

    /** @param firstPosts how many first posts of a newcomer wait */
    Screening(Watch watch, Participation participation, Posts posts, IntSupplier firstPosts) {
        this.watch = watch;
        this.participation = participation;
        this.posts = posts;
        this.firstPosts = firstPosts;
    }

    /**
     * Whether it has to wait. Throws WordBlocked, several of them if there are more, or WordsReplaced.
     *
     * @param title null if there is none, or if it does not change
     */
    Screened screen(long authorId, GroupRow group, @Nullable String title, Text text) {
        Looked inTitle = look(title == null ? "" : title);
        Looked typed = look(text.markdown());
        Looked seen = look(SeenText.of(text.markdown()));
        requireNotBlocked(inTitle, typed.has(Treatment.BLOCK) ? typed : seen);
        requireNotToReplace(title, inTitle, typed);
        List<Sighting> all = Stream.of(inTitle, typed, seen)
                .flatMap(looked -> looked.found().stream())
                .toList();
        if (participation.staff(authorId)) {
            return new Screened(null, false, "");
        }
        return new Screened(reason(authorId, group, all), has(all, Treatment.FLAG), named(all));
    }

    private Looked look(String text) {
        return new Looked(text, watch.sightings(text));
    }

    private record Looked(String text, List<Sighting> found) {

        boolean has(Treatment treatment) {
            return Screening.has(found, treatment);
        }
    }

    /** What would have to be replaced in what readers see, but hides in the markup, is held. */
    private @Nullable HoldReason reason(long authorId, GroupRow group, List<Sighting> all) {
        if (has(all, Treatment.HOLD) || has(all, Treatment.REPLACE)) {
            return HoldReason.WATCHED_WORD;
        }
        int first = firstPosts.getAsInt();
        if (first > 0 && posts.countPublished(authorId, first) < first) {
            return HoldReason.NEWCOMER;
        }
        return group.holding() ? HoldReason.GROUP : null;
    }

    private static boolean has(List<Sighting> sightings, Treatment treatment) {
        return sightings.stream().anyMatch(sighting -> sighting.word().treatment() == treatment);
    }

    private static String named(List<Sighting> sightings) {
        return sightings.stream()
                .map(sighting -> sighting.word().pattern())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static void requireNotBlocked(Looked title, Looked text) {
        BrokenRules broken = new BrokenRules();
        blocked(broken, "title", title);
        blocked(broken, "text", text);
        broken.throwIfAny();
    }

    private static void blocked(BrokenRules broken, String field, Looked looked) {
        List<Long> named = new ArrayList<>();
        for (Sighting sighting : looked.found()) {
            boolean again = named.contains(sighting.word().id()) || named.size() == MOST_NAMED;
            if (sighting.word().treatment() == Treatment.BLOCK && !again) {
                named.add(sighting.word().id());
                broken.check(() -> {
                    throw new WordBlocked(
                            field, sighting.in(looked.text()), sighting.word().why());
                });
            }
        }
    }

    private static void requireNotToReplace(@Nullable String title, Looked inTitle, Looked inText) {
        if (inTitle.has(Treatment.REPLACE) || inText.has(Treatment.REPLACE)) {
            String words = Stream.of(inTitle, inText)
                    .flatMap(Screening::changes)
                    .distinct()
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining(", "));
            String newTitle = title == null ? null : Watch.replaced(title, inTitle.found());
            throw new WordsReplaced(newTitle, Watch.replaced(inText.text(), inText.found()), words);
        }
    }

    private static Stream<String> changes(Looked looked) {
        return looked.found().stream()
                .filter(sighting -> sighting.word().treatment() == Treatment.REPLACE)
                .map(sighting -> sighting.in(looked.text()) + " \u2192 "
                        + sighting.word().replacement());
    }
}
