package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private RuntimeException post(String subject) {
        return house.refused(services -> services.limits().check(RateLimit.NEWCOMER_POST, subject));
    }

    @Test
    void tenPostsInTenMinutesThenAWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(post("7")).isNull();
            house.later(Duration.ofSeconds(30));
        }
        RuntimeException refused = post("7");
        assertThat(refused).isInstanceOf(TooMany.class).hasMessage("tooMany.newcomer_post");
        assertThat(((TooMany) refused).minutes()).isEqualTo(5);
        house.later(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(post("7")).isNull();
        assertThat(post("7")).isInstanceOf(TooMany.class);
    }

    @Test
    void othersAreNotCounted() {
        for (int i = 0; i < 10; i++) {
            post("7");
        }
        assertThat(post("8")).isNull();
        assertThat(house.refused(services -> services.limits().check(RateLimit.REPORT, "7")))
                .isNull();
    }

    @Test
    void subjectsAreKeptAsKeyedHashes() {
        post("mary@example.org");
        String kept = house.database.with(em ->
                (String) em.createNativeQuery("select subject from attempt").getSingleResult());
        assertThat(kept).hasSize(43).doesNotContain("mary");
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() {
        long longest = 0;
        for (int i = 0; i < 40; i++) {
            RuntimeException refused =
                    house.refused(services -> services.limits().checkGrowing(RateLimit.SIGN_IN, "mary"));
            if (refused instanceof TooMany wait) {
                longest = Math.max(longest, wait.minutes());
                house.later(Duration.ofMinutes(wait.minutes()));
            }
        }
        assertThat(longest).isEqualTo(15);
    }

    @Test
    void removesWhatNobodyCountsAnyMore() {
        post("7");
        house.later(Duration.ofHours(25));
        post("7");
        int removed = house.with(services -> services.limits().removeOld());
        assertThat(removed).isEqualTo(1);
    }

    @Test
    void membersOfAWeekArePostersWithoutALimit() {
        long id = house.member("Wren");
        house.later(Duration.ofDays(8));
        assertThatCode(() -> {
                    for (int i = 0; i < 30; i++) {
                        house.run(services -> services.participation().requireForPost(id));
                    }
                })
                .doesNotThrowAnyException();
    }
}
