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
import org.patientforum.posting.text.DisplayedText;
import org.patientforum.posting.text.PostContent;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.shared.validation.BrokenRules;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WordFilter;
import org.patientforum.wordfilter.WordMatch;

/**
 * Checks texts against the watched words and decides whether a post is held before it is published. Scans the text both as typed and as displayed, so
 * that neither markup nor characters within words hide a match. Posts by staff are never held, but blocked and replaced words apply to all members.
 */
@Dependent
public class Screening {

    private static final int MAX_LISTED_WORDS = 5;

    private final WordFilter filter;
    private final Participation participation;
    private final Posts posts;
    private final IntSupplier firstPosts;

    @Inject
    public Screening(WordFilter filter, Participation participation, Posts posts, Settings settings) {
        this(filter, participation, posts, () -> settings.number(Setting.NEWCOMER_HELD_POSTS));
    }

    /** @param firstPosts number of posts by a new member that are held */
    public Screening(WordFilter filter, Participation participation, Posts posts, IntSupplier firstPosts) {
        this.filter = filter;
        this.participation = participation;
        this.posts = posts;
        this.firstPosts = firstPosts;
    }

    /**
     * Decides whether the post is held. Throws WordBlocked, or BrokenRules with several of them, or ReplacementSuggested.
     *
     * @param title null if there is none or if it does not change
     */
    ScreeningResult screen(long authorId, GroupRow group, @Nullable String title, PostContent text) {
        Scan inTitle = scan(title == null ? "" : title);
        Scan typed = scan(text.markdown());
        Scan seen = scan(DisplayedText.of(text.markdown()));
        requireNotBlocked(inTitle, typed.has(FilterAction.BLOCK) ? typed : seen);
        requireNoReplacements(title, inTitle, typed);
        List<WordMatch> all = Stream.of(inTitle, typed, seen)
                .flatMap(scan -> scan.found().stream())
                .toList();
        if (participation.staff(authorId)) {
            return new ScreeningResult(null, false, "");
        }
        return new ScreeningResult(reason(authorId, group, all), has(all, FilterAction.FLAG), patterns(all));
    }

    private Scan scan(String text) {
        return new Scan(text, filter.sightings(text));
    }

    private record Scan(String text, List<WordMatch> found) {

        boolean has(FilterAction treatment) {
            return Screening.has(found, treatment);
        }
    }

    /** Also holds texts with words that should be replaced but are hidden in markup, where they cannot be replaced. */
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

    private static boolean has(List<WordMatch> matches, FilterAction treatment) {
        return matches.stream().anyMatch(match -> match.word().treatment() == treatment);
    }

    private static String patterns(List<WordMatch> matches) {
        return matches.stream()
                .map(match -> match.word().pattern())
                .distinct()
                .limit(MAX_LISTED_WORDS)
                .collect(Collectors.joining(", "));
    }

    private static void requireNotBlocked(Scan title, Scan text) {
        BrokenRules broken = new BrokenRules();
        addBlocked(broken, "title", title);
        addBlocked(broken, "text", text);
        broken.throwIfAny();
    }

    private static void addBlocked(BrokenRules broken, String field, Scan scan) {
        List<Long> named = new ArrayList<>();
        for (WordMatch match : scan.found()) {
            boolean again = named.contains(match.word().id()) || named.size() == MAX_LISTED_WORDS;
            if (match.word().treatment() == FilterAction.BLOCK && !again) {
                named.add(match.word().id());
                broken.check(() -> {
                    throw new WordBlocked(
                            field, match.in(scan.text()), match.word().why());
                });
            }
        }
    }

    private static void requireNoReplacements(@Nullable String title, Scan inTitle, Scan inText) {
        if (inTitle.has(FilterAction.REPLACE) || inText.has(FilterAction.REPLACE)) {
            String words = Stream.of(inTitle, inText)
                    .flatMap(Screening::replacements)
                    .distinct()
                    .limit(MAX_LISTED_WORDS)
                    .collect(Collectors.joining(", "));
            String newTitle = title == null ? null : WordFilter.replaced(title, inTitle.found());
            throw new ReplacementSuggested(newTitle, WordFilter.replaced(inText.text(), inText.found()), words);
        }
    }

    private static Stream<String> replacements(Scan scan) {
        return scan.found().stream()
                .filter(match -> match.word().treatment() == FilterAction.REPLACE)
                .map(match -> match.in(scan.text()) + " \u2192 " + match.word().replacement());
    }
}
