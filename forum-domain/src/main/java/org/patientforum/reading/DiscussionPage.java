package org.patientforum.reading;

import java.util.List;

/**
 * A page of a discussion, the same for every reader: those posts of its twenty numbers that exist.
 *
 * @param moved marks for posts that are in another discussion now
 */
public record DiscussionPage(DiscussionHeader discussion, int page, List<PostView> posts, List<MovedPosts> moved) {}
