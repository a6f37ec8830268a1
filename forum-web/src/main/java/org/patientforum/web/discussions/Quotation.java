package org.patientforum.web.discussions;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;

/**
 * A post's words as the beginning of an answer to it.
 *
 * @param number of the post in its discussion
 * @param text its number, and each line of it, marked as quoted
 */
record Quotation(int number, String text) {

    /** The one that the page's address asks for; empty alike for a post that is not there and for one that is not for everybody here. */
    static Optional<Quotation> asked(PostingService posting, long discussionId) {
        return Optional.ofNullable(DiscussionParams.parameter("quote"))
                .flatMap(id -> posting.quotable(discussionId, id))
                .map(post -> new Quotation(post.place().number(), of(post)));
    }

    private static String of(PostSnapshot post) {
        String source = "Post " + post.place().number() + ":"; // by which the quote is found when the post goes
        return Stream.concat(Stream.of(source), post.markdown().lines())
                .map(line -> ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    /** Behind what was typed before; only once, however often the page is loaded. */
    String addedTo(String typed) {
        if (typed == null || typed.isBlank()) {
            return text;
        }
        return typed.contains(text.strip()) ? typed : typed + "\n\n" + text;
    }
}
