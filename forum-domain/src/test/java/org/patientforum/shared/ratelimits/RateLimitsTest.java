package org.patientforum.shared.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.Role;
import org.patientforum.shared.SecondWriter;

class RateLimitsTest {

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private RuntimeException post(String subject) {
        return fixture.thrownBy(services -> services.limits().check(RateLimit.NEWCOMER_POST, subject));
    }

    @Test
    void allowsTenPostsInTenMinutes() {
        for (int i = 0; i < 10; i++) {
            assertThat(post("7")).isNull();
            fixture.later(Duration.ofSeconds(30));
        }
        RuntimeException refused = post("7");
        assertThat(refused).isInstanceOf(RateLimitExceeded.class).hasMessage("tooMany.newcomer_post");
        assertThat(((RateLimitExceeded) refused).minutes()).isEqualTo(5);
        fixture.later(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(post("7")).isNull();
        assertThat(post("7")).isInstanceOf(RateLimitExceeded.class);
    }

    @Test
    void subjectsAreCountedSeparately() {
        for (int i = 0; i < 10; i++) {
            post("7");
        }
        assertThat(post("8")).isNull();
        assertThat(fixture.thrownBy(services -> services.limits().check(RateLimit.REPORT, "7")))
                .isNull();
    }

    /** A request that checks before the other's hit is committed would see a free slot that does not exist. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onlyOneConcurrentRequestGetsTheLastSlot(boolean growing) {
        RateLimit kind = growing ? RateLimit.SIGN_IN : RateLimit.RESET;
        Function<EntityManager, Boolean> count = em -> {
            RateLimits limits = fixture.new Services(em).limits();
            if (growing) {
                limits.checkGrowing(kind, "mary");
            } else {
                limits.checkInTurn(kind, "mary");
            }
            return true;
        };
        for (int i = 1; i < kind.limit(); i++) {
            fixture.database.with(count);
        }
        assertThat(SecondWriter.after(fixture.database, count).thrown()).isInstanceOf(RateLimitExceeded.class);
    }

    @Test
    void subjectsAreStoredAsKeyedHashes() {
        post("mary@example.org");
        String kept = fixture.database.with(em ->
                (String) em.createNativeQuery("select subject from attempt").getSingleResult());
        assertThat(kept).hasSize(43).doesNotContain("mary");
    }

    @Test
    void theWaitGrowsToAtMostAQuarterOfAnHour() {
        long maxMinutes = 0;
        for (int i = 0; i < 40; i++) {
            RuntimeException refused =
                    fixture.thrownBy(services -> services.limits().checkGrowing(RateLimit.SIGN_IN, "mary"));
            if (refused instanceof RateLimitExceeded wait) {
                maxMinutes = Math.max(maxMinutes, wait.minutes());
                fixture.later(Duration.ofMinutes(wait.minutes()));
            }
        }
        assertThat(maxMinutes).isEqualTo(15);
    }

    @Test
    void deletesExpiredHits() {
        post("7");
        fixture.later(Duration.ofHours(25));
        post("7");
        int removed = fixture.with(services -> services.limits().deleteExpired());
        assertThat(removed).isEqualTo(1);
    }

    /** Posts accepted per minute and day, by duration of membership. */
    @ParameterizedTest
    @CsvSource({
        "0, MEMBER, 10, 50",
        "4, MEMBER, 10, 50",
        "8, MEMBER, 10, 200",
        "400, MEMBER, 10, 200",
        "400, MODERATOR, 1000, 1000"
    })
    void postsAreLimitedForMembersOfAnyAge(int days, Role role, int perMinute, int perDay) {
        long id = fixture.member("Wren");
        fixture.database.run(em -> em.createNativeQuery("update member set role = ?1 where id = ?2")
                .setParameter(1, role.name())
                .setParameter(2, id)
                .executeUpdate());
        fixture.later(Duration.ofDays(days));
        assertThat(posts(id, Duration.ofMillis(1))).isEqualTo(Math.min(perMinute, 300));
        fixture.later(Duration.ofDays(2));
        int spread = posts(id, Duration.ofMinutes(2));
        assertThat(spread).isEqualTo(Math.min(perDay, 300));
    }

    /** The number of accepted posts out of 300 with this pause between them. */
    private int posts(long memberId, Duration pause) {
        int accepted = 0;
        for (int i = 0; i < 300; i++) {
            if (fixture.thrownBy(services -> services.participation().requireForPost(memberId)) == null) {
                accepted++;
            }
            fixture.later(pause);
        }
        return accepted;
    }

    /** Posts refused by the daily limit do not count against the minute's, and vice versa. */
    @Test
    void refusedActionsAreNotCounted() {
        for (int i = 0; i < 30; i++) {
            fixture.thrownBy(services -> services.limits().check(RateLimit.REPORT_MINUTE, RateLimit.REPORT, "7"));
        }
        assertThat(fixture.database.<Number>with(em -> (Number)
                        em.createNativeQuery("select count(*) from attempt").getSingleResult()))
                .satisfies(count -> assertThat(count.intValue()).isEqualTo(10));
    }
}
