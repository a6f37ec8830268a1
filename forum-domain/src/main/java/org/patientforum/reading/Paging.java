package org.patientforum.reading;

import org.patientforum.shared.NotFound;

/** Numbered pages of twenty. Posts are cut by their number, so that page 500 costs what page 1 costs. */
public final class Paging {

    /** Posts, or discussions, on one page. */
    public static final int SIZE = 20;

    private Paging() {}

    /** How many pages so many items fill; at least one. */
    public static int pages(int items) {
        return Math.max(1, (items + SIZE - 1) / SIZE);
    }

    /** The page, 1 for the first, on which the item of this number, 1 for the first, stands. */
    public static int pageOf(int number) {
        return Math.max(1, (number + SIZE - 1) / SIZE);
    }

    /** Throws NotFound if there is no page of this number. What is asked of the database comes after this: a greater number overflows. */
    public static void require(int page, int pages) {
        if (page < 1 || page > pages) {
            throw new NotFound("page");
        }
    }

    /** The number of the first item on this page. */
    public static int first(int page) {
        return (page - 1) * SIZE + 1;
    }

    /** The number of the last item that this page has room for. */
    public static int last(int page) {
        return page * SIZE;
    }
}
