package org.patientforum.moderation.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * What a moderator reads about the author beside the evidence.
 *
 * @param id the member
 * @param cases the latest other cases about them, latest first
 * @param months posts per month, the present month last
 * @param upheldAppeal whether the reader upheld an appeal in this case, so that they are warned before they restrict again
 */
public record AuthorCard(long id, String pseudonym, List<CaseRow> cases, List<Month> months, boolean upheldAppeal) {

    /** Posts of one month. */
    public record Month(LocalDate first, int posts) {}

    /** The highest number of posts in a month; at least 1. */
    public int maxPosts() {
        return months.stream().mapToInt(Month::posts).reduce(1, Math::max);
    }
}
