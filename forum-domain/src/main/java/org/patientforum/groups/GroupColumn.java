package org.patientforum.groups;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The columns by which the list of groups can be sorted; unsorted, it stands in the order that administrators have chosen. */
public enum GroupColumn {
    NAME,
    MAIL_NAME,
    DISCUSSION_COUNT,
    ARCHIVED;

    /** Compares groups by this column. */
    public Comparator<GroupRow> comparator() {
        return switch (this) {
            case NAME -> Comparator.comparing(GroupRow::name, Collator.getInstance(Locale.ROOT));
            case MAIL_NAME -> Comparator.comparing(GroupRow::mailName, Collator.getInstance(Locale.ROOT));
            case DISCUSSION_COUNT -> Comparator.comparingInt(GroupRow::discussionCount);
            case ARCHIVED -> Comparator.comparing(GroupRow::archived);
        };
    }
}
