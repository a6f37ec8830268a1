package org.patientforum.notifications.inbox;

import java.util.List;

/** One page of a member's news, with a row for each discussion and each message: unread first, then latest first. */
public record NewsPage(List<NewsItem> items, int page, int pages, long unread) {}
