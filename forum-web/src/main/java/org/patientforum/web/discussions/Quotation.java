package org.patientforum.web.discussions;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;

/**
 * The text of a post, quoted at the beginning of a reply.
 *
 * @param number number of the post in its discussion
 * @param text the post's number and its lines, each marked as quoted
 */
record Quotation(int number, String text) {

    /**
     * The quotation that the address asks for; empty if the post does not exist or is not visible to everybody here.
     */
    static Optional<Quotation> requested(PostingService posting, long discussionId) {
        return Optional.ofNullable(DiscussionParams.parameter("quote"))
                .flatMap(id -> posting.quotable(discussionId, id))
                .map(post -> new Quotation(post.location().number(), of(post)));
    }

    private static String of(PostSnapshot post) {
        String source =
                "Post " + post.location().number() + ":"; // by which quotations are found when the post is deleted
        return Stream.concat(Stream.of(source), post.markdown().lines())
                .map(line -> ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    /** Appends the quotation to a text, unless the text contains it already. */
    String addedTo(String typed) {
        if (typed == null || typed.isBlank()) {
            return text;
        }
        return typed.contains(text.strip()) ? typed : typed + "\n\n" + text;
    }
}
