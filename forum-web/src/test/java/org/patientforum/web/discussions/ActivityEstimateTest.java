package org.patientforum.web.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.reading.RecentPosts;

/** The estimate shown to readers who may follow a discussion. */
class ActivityEstimateTest {

    @ParameterizedTest
    @CsvSource({
        "191, 191, 191, activity.mails.day, 191",
        "3, 3, 3, activity.mails.day, 3",
        "1, 40, 200, activity.mails.week, 40",
        "0, 3, 3, activity.mails.week, 3",
        "1, 2, 7, activity.mails.month, 7",
        "0, 0, 190, activity.mails.month, 190",
        "0, 0, 0, activity.none, 0"
    })
    void usesShortestRepresentativePeriod(long day, long week, long month, String key, long number) {
        RecentPosts posts = new RecentPosts(day, week, month);
        assertThat(ActivityEstimate.of(posts, true)).isEqualTo(new ActivityEstimate(key, number));
        assertThat(ActivityEstimate.of(posts, false))
                .isEqualTo(new ActivityEstimate(key.replace("mails", "posts"), number));
    }
}
