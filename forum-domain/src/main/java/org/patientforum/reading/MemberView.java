package org.patientforum.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientforum.following.Delivery;

/**
 * What a member sees of a page beyond what everybody sees.
 *
 * @param delivery how they follow the discussion, or null
 * @param groupDelivery how they follow its group, or null
 * @param lastRead highest post number they had read before this visit; 0 if none
 * @param firstUnread number of the first post that was unread before this visit; 0 if none, or if they never had opened it
 * @param liked ids of the posts on the page that they like
 * @param bookmarked ids of the posts on the page that they have bookmarked
 * @param hiddenTexts HTML of their own hidden posts on the page, by id
 * @param waiting what they wrote in this discussion that waits, or was refused
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

    /** What a guest sees beyond: nothing. */
    public static final MemberView NONE = new MemberView(null, null, 0, 0, Set.of(), Set.of(), Map.of(), List.of());
}
