package org.patientforum.reading;

import java.util.List;

/**
 * One page of a discussion, the same for every reader: the posts with its twenty numbers, as far as they are there.
 *
 * @param moved where posts stood that are in another discussion now
 */
public record DiscussionPage(DiscussionHeader discussion, int page, List<PostView> posts, List<MovedPosts> moved) {}
