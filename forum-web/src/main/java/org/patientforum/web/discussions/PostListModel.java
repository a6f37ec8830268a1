package org.patientforum.web.discussions;

import java.util.List;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.MemberView;
import org.patientforum.reading.MovedPosts;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.Dates;

/**
 * The posts of a page for one reader.
 *
 * @param moved runs of posts that were moved to another discussion
 * @param member whether the reader may like and reply
 * @param moderator whether the reader may see former texts of edited posts
 * @param open whether the discussion accepts replies
 * @param dates formats times in the reader's zone
 */
record PostListModel(
        List<PostCard> cards, List<MovedPosts> moved, boolean member, boolean moderator, boolean open, Dates dates) {

    static PostListModel of(DiscussionPage page, MemberView own, SignedIn reader, Dates dates) {
        Long readerId = reader.reader().memberId();
        List<PostCard> cards = page.posts().stream()
                .map(post -> PostCard.of(page, post, own, readerId))
                .toList();
        return new PostListModel(
                cards,
                page.moved(),
                reader.member(),
                reader.moderator(),
                page.discussion().open(),
                dates);
    }
}
