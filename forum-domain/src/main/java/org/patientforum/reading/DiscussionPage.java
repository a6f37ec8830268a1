package org.patientforum.reading;

import java.util.List;

/** One page of twenty posts of a discussion, the same for every reader. */
public record DiscussionPage(DiscussionHeader discussion, int page, List<PostView> posts) {}
