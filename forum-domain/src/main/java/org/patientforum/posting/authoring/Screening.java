package org.patientforum.posting.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.GroupRow;
import org.patientforum.members.terms.Participation;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.Posts;
import org.patientforum.posting.ScreeningResult;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.SeenText;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.validation.BrokenRules;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WordFilter;
import org.patientforum.wordfilter.WordMatch;

/**
 * Looks at what somebody wrote before it is published. Words are looked for in what was typed and in what readers will see of it,
 * so that no markup and no signs within a word hide one. What staff write never waits, but the words that are blocked or replaced are so for everybody.
 */
@Dependent
public class Screening {

    private static final int MOST_NAMED = 5;

    private final WordFilter watch;
    private final Participation participation;
    private final Posts posts;
    private final IntSupplier firstPosts;

    @Inject
    public Screening(WordFilter watch, Participation participation, Posts posts, Settings settings) {
        this(watch, participation, posts, () -> settings.number(Setting.NEWCOMER_HELD_POSTS));
    }

    /** @param firstPosts how many first posts of a newcomer wait */
    public Screening(WordFilter watch, Participation participation, Posts posts, IntSupplier firstPosts) {
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
    ScreeningResult screen(long authorId, GroupRow group, @Nullable String title, PostContent text) {
        Looked inTitle = look(title == null ? "" : title);
        Looked typed = look(text.markdown());
        Looked seen = look(SeenText.of(text.markdown()));
        requireNotBlocked(inTitle, typed.has(FilterAction.BLOCK) ? typed : seen);
        requireNotToReplace(title, inTitle, typed);
        List<WordMatch> all = Stream.of(inTitle, typed, seen)
                .flatMap(looked -> looked.found().stream())
                .toList();
        if (participation.staff(authorId)) {
            return new ScreeningResult(null, false, "");
        }
        return new ScreeningResult(reason(authorId, group, all), has(all, FilterAction.FLAG), named(all));
    }

    private Looked look(String text) {
        return new Looked(text, watch.matches(text));
    }

    private record Looked(String text, List<WordMatch> found) {

        boolean has(FilterAction treatment) {
            return Screening.has(found, treatment);
        }
    }

    /** What would have to be replaced in what readers see, but hides in the markup, is held. */
    private @Nullable HoldReason reason(long authorId, GroupRow group, List<WordMatch> all) {
        if (has(all, FilterAction.HOLD) || has(all, FilterAction.REPLACE)) {
            return HoldReason.WATCHED_WORD;
        }
        int first = firstPosts.getAsInt();
        if (first > 0 && posts.countPublished(authorId, first) < first) {
            return HoldReason.NEWCOMER;
        }
        return group.holding() ? HoldReason.GROUP : null;
    }

    private static boolean has(List<WordMatch> sightings, FilterAction treatment) {
        return sightings.stream().anyMatch(sighting -> sighting.word().treatment() == treatment);
    }

    private static String named(List<WordMatch> sightings) {
        return sightings.stream()
                .map(sighting -> sighting.word().pattern())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static void requireNotBlocked(Looked title, Looked text) {
        BrokenRules.Collector broken = new BrokenRules.Collector();
        blocked(broken, "title", title);
        blocked(broken, "text", text);
        broken.throwIfAny();
    }

    private static void blocked(BrokenRules.Collector broken, String field, Looked looked) {
        List<Long> named = new ArrayList<>();
        for (WordMatch sighting : looked.found()) {
            boolean again = named.contains(sighting.word().id()) || named.size() == MOST_NAMED;
            if (sighting.word().treatment() == FilterAction.BLOCK && !again) {
                named.add(sighting.word().id());
                broken.check(() -> {
                    throw new WordBlocked(
                            field, sighting.in(looked.text()), sighting.word().why());
                });
            }
        }
    }

    private static void requireNotToReplace(@Nullable String title, Looked inTitle, Looked inText) {
        if (inTitle.has(FilterAction.REPLACE) || inText.has(FilterAction.REPLACE)) {
            String words = Stream.of(inTitle, inText)
                    .flatMap(Screening::changes)
                    .distinct()
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining(", "));
            String newTitle = title == null ? null : WordFilter.replace(title, inTitle.found());
            throw new WordsReplaced(newTitle, WordFilter.replace(inText.text(), inText.found()), words);
        }
    }

    private static Stream<String> changes(Looked looked) {
        return looked.found().stream()
                .filter(sighting -> sighting.word().treatment() == FilterAction.REPLACE)
                .map(sighting -> sighting.in(looked.text()) + " \u2192 "
                        + sighting.word().replacement());
    }
}
