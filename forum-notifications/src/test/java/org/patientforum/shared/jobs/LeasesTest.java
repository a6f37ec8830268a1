package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.NoResultException;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.TwoNodes;
import org.patientforum.shared.MutableClock;

/** Leases of jobs. */
class LeasesTest {

    private static final String NAME = "READ_BOUNCES";
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final int RUNS = 30;
    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");

    @ParameterizedTest
    @EnumSource
    void areGivenToOneOfTwoNodes(TwoNodes.Database database) {
        try (CommunityFixture community = TwoNodes.community(database, clock, 1)) {
            for (int run = 0; run < RUNS; run++) {
                var got = TwoNodes.both(() -> take(community));
                assertThat(got.stream().filter(OptionalLong::isPresent)).hasSize(1);
                got.forEach(turn -> turn.ifPresent(number -> release(community, number)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void areNotReleasedAfterTheirLoss(TwoNodes.Database database) {
        try (CommunityFixture community = TwoNodes.community(database, clock, 1)) {
            long slow = take(community).orElseThrow();
            community.change("update job_lease set leased_until = current_timestamp - interval '1' second");
            take(community).orElseThrow();
            release(community, slow);
            assertThat(take(community)).isEmpty();
        }
    }

    /**
     * Regardless of the clock: expired leases are free, and so are leases that no correct clock can have written. The same
     * holds for everything leased with the same SQL.
     */
    @ParameterizedTest
    @CsvSource({"-1 second, true", "-2 day, true", "2 day, true", "61 minute, true", "4 minute, false"})
    void expireWithinAnHour(String ends, boolean free) {
        try (CommunityFixture community = new CommunityFixture(clock, 1)) {
            String[] words = ends.split(" ");
            community.change(
                    "update job_lease set leased_until = current_timestamp + interval '" + words[0] + "' " + words[1]);
            assertThat(take(community).isPresent()).isEqualTo(free);
        }
    }

    @Test
    void areReleasedAfterAFailure() {
        try (CommunityFixture community = new CommunityFixture(clock, 1)) {
            Leases leases = new Leases(new Leases.Rows(community.em()), community.transaction());
            assertThatIllegalStateException()
                    .isThrownBy(() -> leases.run(NAME, TIME, () -> {
                        assertThat(take(community)).as("during the work").isEmpty();
                        throw new IllegalStateException();
                    }));
            assertThat(take(community)).isPresent();
        }
    }

    @Test
    void rejectInvalidLeases() {
        assertThatIllegalArgumentException().isThrownBy(() -> Leases.leaseAssignment(Duration.ofMinutes(61)));
        try (CommunityFixture community = new CommunityFixture(clock, 1)) {
            assertThatThrownBy(() ->
                            community.transaction().get(() -> rows(community).take("NO_SUCH", TIME)))
                    .isInstanceOf(NoResultException.class);
        }
    }

    private static OptionalLong take(CommunityFixture community) {
        return community.transaction().get(() -> rows(community).take(NAME, TIME));
    }

    private static void release(CommunityFixture community, long turn) {
        community.transaction().run(() -> rows(community).release(NAME, turn));
    }

    private static Leases.Rows rows(CommunityFixture community) {
        return new Leases.Rows(community.em());
    }
}
