package org.patientforum.notifications.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.notifications.Community;
import org.patientforum.notifications.TwoNodes;
import org.patientforum.shared.SetClock;

/** Who reads the mailbox. */
class JobLeasesTest {

    private static final int ROUNDS = 30;
    private final SetClock clock = new SetClock("2026-03-05T14:40:00Z");

    @ParameterizedTest
    @EnumSource
    void goToOneOfTwoNodes(TwoNodes.On database) {
        try (Community community = TwoNodes.community(database, clock, 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                var got = TwoNodes.both(() -> take(community));
                assertThat(got.stream().filter(OptionalLong::isPresent)).hasSize(1);
                community.transaction().run(() -> got.forEach(turn -> turn.ifPresent(leases(community)::giveBack)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void areNotGivenBackByWhoLostThem(TwoNodes.On database) {
        try (Community community = TwoNodes.community(database, clock, 1)) {
            long slow = take(community).orElseThrow();
            community.change("update job_lease set leased_until = current_timestamp - interval '1' second");
            take(community).orElseThrow();
            community.transaction().run(() -> leases(community).giveBack(slow));
            assertThat(take(community)).isEmpty();
        }
    }

    /** Whatever a clock did: what is past is free, and so is what no honest clock can have written. */
    @ParameterizedTest
    @CsvSource({"-1 second, true", "-2 day, true", "2 day, true", "61 minute, true", "4 minute, false"})
    void holdsNoLongerThanAnHour(String ends, boolean free) {
        try (Community community = new Community(clock, 1)) {
            String[] words = ends.split(" ");
            community.change(
                    "update job_lease set leased_until = current_timestamp + interval '" + words[0] + "' " + words[1]);
            assertThat(take(community).isPresent()).isEqualTo(free);
        }
    }

    private static OptionalLong take(Community community) {
        return community.transaction().get(() -> leases(community).take());
    }

    private static JobLeases leases(Community community) {
        return new JobLeases(community.em());
    }
}
