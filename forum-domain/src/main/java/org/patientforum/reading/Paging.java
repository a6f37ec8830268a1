package org.patientforum.reading;

import org.patientforum.shared.NotFound;

/** Numbered pages of twenty. Posts are cut by number, so that page 500 costs as much as page 1. */
public final class Paging {

    /** Posts or discussions per page. */
    public static final int SIZE = 20;

    private Paging() {}

    /** The number of pages for this many items; at least one. */
    public static int pages(int items) {
        return Math.max(1, (items + SIZE - 1) / SIZE);
    }

    /** The page of the item with this number; both count from 1. */
    public static int pageOf(int number) {
        return Math.max(1, (number + SIZE - 1) / SIZE);
    }

    /** Throws NotFound if the page does not exist. Call it before the query: greater numbers would overflow. */
    public static void require(int page, int pages) {
        if (page < 1 || page > pages) {
            throw new NotFound("page");
        }
    }

    /** The number of the first item on the page. */
    public static int first(int page) {
        return (page - 1) * SIZE + 1;
    }

    /** The greatest item number that belongs on the page. */
    public static int last(int page) {
        return page * SIZE;
    }
}
