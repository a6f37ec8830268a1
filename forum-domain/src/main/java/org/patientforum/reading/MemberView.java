package org.patientforum.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientforum.following.Delivery;

/**
 * The member's own view of a page, beyond what everybody sees.
 *
 * @param delivery for the discussion; null if not followed
 * @param groupDelivery for its group; null if not followed
 * @param lastRead highest post number read before this visit; 0 if none
 * @param firstUnread number of the first post unread before this visit; 0 if none, or if the member had never opened the
 *     discussion
 * @param liked ids of the page's posts that the member likes
 * @param bookmarked ids of the posts on the page that they have bookmarked
 * @param hiddenTexts HTML of the member's own hidden posts on the page, by id
 * @param waiting the member's posts and edits in this discussion that are held or were refused
 */
public record MemberView(
        Delivery delivery,
        Delivery groupDelivery,
        int lastRead,
        int firstUnread,
        Set<Long> liked,
        Set<Long> bookmarked,
        Map<Long, String> hiddenTexts,
        List<WaitingPost> waiting) {

    /** The view of a guest, which adds nothing. */
    public static final MemberView NONE = new MemberView(null, null, 0, 0, Set.of(), Set.of(), Map.of(), List.of());
}
