package org.patientforum.web.discussions;

import java.util.stream.Collectors;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;

/** A post's words as the beginning of an answer to it. */
final class Quotation {

    private Quotation() {}

    /** Each line marked as quoted; nothing of a post that is not visible or stands in another discussion. */
    static String of(PostSnapshot post, long discussionId) {
        if (post.state() != PostState.VISIBLE || post.place().discussionId() != discussionId) {
            return "";
        }
        return post.markdown()
                .lines()
                .map(line -> ("> " + line).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    /** The quotation behind what was typed before; only once, however often the page is loaded. */
    static String added(String typed, String quotation) {
        if (typed == null || typed.isBlank()) {
            return quotation;
        }
        return typed.contains(quotation.strip()) ? typed : typed + "\n\n" + quotation;
    }
}
