package org.patientforum.bookmarks;

import java.util.List;

/**
 * One page of a member's bookmarks, latest first.
 *
 * @param page number of this page, from 1
 * @param pages number of pages, at least 1
 */
public record BookmarkPage(List<BookmarkRow> rows, int page, int pages) {}
