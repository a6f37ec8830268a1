package org.patientforum.posting;

/** A post as it is now, whoever may see it: for staff and for freezing, never for a page that patients read. */
public record PostSnapshot(
        PostPlace place, long groupId, long authorId, String title, String markdown, String html, PostState state) {

    /** The post's id. */
    public long postId() {
        return place.postId();
    }
}
