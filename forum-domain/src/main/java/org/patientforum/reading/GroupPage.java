package org.patientforum.reading;

import java.util.List;
import org.patientforum.groups.GroupRow;

/** A page of a group's discussions. */
public record GroupPage(
        GroupRow group, DiscussionFilter filter, int page, int pages, int discussions, List<DiscussionRow> rows) {}
