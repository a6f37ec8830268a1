package org.patientforum.statistics;

/** What a chart shows. Its numbers are sums of the stored counts, so that each page shows the same ones. */
public enum Figure {
    POSTS("POSTS", true, true),
    WRITERS("WRITERS", false, true),
    NEWCOMERS("NEWCOMERS", true, false),
    REPORTS("REPORT.", true, false),
    DECISIONS("DECISION.", true, false),
    MAILS("MAILS", true, false),
    MEDIAN("MEDIAN.MONTH", false, false);

    private final String counted;
    private final boolean summable;
    private final boolean perGroup;

    Figure(String counted, boolean summable, boolean perGroup) {
        this.counted = counted;
        this.summable = summable;
        this.perGroup = perGroup;
    }

    /** The name of its counts, or with a full stop at the end, the beginning of their names. */
    String counted() {
        return counted;
    }

    /** Returns whether its days add up: someone who writes on two days is one writer, and medians have no sum. */
    public boolean summable() {
        return summable;
    }

    /** Returns whether it is also counted for each group. */
    public boolean perGroup() {
        return perGroup;
    }

    /** Returns whether it has one number for each month instead of each day. */
    public boolean monthly() {
        return this == MEDIAN;
    }
}
