package org.patientforum.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.TwoNodes;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.shared.MutableClock;

/** Two nodes run the job at the same moment: one digest for each member and day. */
class DigestClaimsTest {

    private static final int READERS = 40;
    private static final int DAYS = 5;
    private final MutableClock clock = new MutableClock("2026-03-01T08:00:20Z");

    @ParameterizedTest
    @EnumSource
    void areMadeByOneOfTwoNodes(TwoNodes.Database database) {
        try (CommunityFixture community = TwoNodes.community(database, clock, READERS + 1)) {
            LongStream.rangeClosed(2, READERS + 1).forEach(member -> community.followGroup(member, Delivery.DAILY));
            community.change("update follow set since = '2026-01-01T00:00:00Z'");
            DigestsFixture.batch(community, clock, MailPolicy.INSTANT, community.transaction())
                    .run();
            for (int day = 1; day <= DAYS; day++) {
                clock.forward(Duration.ofDays(1));
                DigestsFixture.post(community, 1, clock.instant().minus(Duration.ofHours(1)));
                TwoNodes.both(() -> {
                    DigestsFixture.batch(community, clock, MailPolicy.INSTANT, community.transaction())
                            .run();
                    return true;
                });
            }
            assertThat(community.number("select count(*) from outgoing_mail where kind = 'DIGEST'"))
                    .isEqualTo(READERS * DAYS);
            assertThat(community.number("select count(*) from (select member_id from outgoing_mail"
                            + " group by member_id having count(*) <> " + DAYS + ") as wrong"))
                    .isZero();
        }
    }
}
