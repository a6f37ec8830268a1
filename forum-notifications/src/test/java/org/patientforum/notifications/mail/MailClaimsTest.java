package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.TwoNodes;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.MutableClock;

/** Claims of mails. */
class MailClaimsTest {

    private static final int MEMBERS = 60;
    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");

    @ParameterizedTest
    @EnumSource
    void areGivenToOneOfTwoNodes(TwoNodes.Database database) {
        try (CommunityFixture community = TwoNodes.community(database, clock, MEMBERS)) {
            List<Long> members = LongStream.rangeClosed(1, MEMBERS).boxed().toList();
            for (int round = 1; round <= 5; round++) {
                long event = round;
                community
                        .transaction()
                        .run(() ->
                                MailFixture.outbox(community, clock).enqueue(MailKind.ADDRESS_KNOWN, event, members));
                while (community.number("select count(*) from outgoing_mail where state = 'READY'") > 0) {
                    TwoNodes.both(() -> MailFixture.recorder(community, clock).claim(7));
                }
            }
            assertThat(community.number("select count(*) from outgoing_mail")).isEqualTo(5 * MEMBERS);
            assertThat(community.number("select max(attempts) from outgoing_mail"))
                    .as("no mail is claimed twice")
                    .isEqualTo(1);
        }
    }

    /** Regardless of the clock: expired leases are free, and so are leases that no correct clock can have written. */
    @ParameterizedTest
    @CsvSource({"-1 second, true", "-2 day, true", "2 day, true", "61 minute, true", "4 minute, false"})
    void expireWithinAnHour(String ends, boolean free) {
        try (CommunityFixture community = new CommunityFixture(clock, 2)) {
            community
                    .transaction()
                    .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.ADDRESS_KNOWN, 1, List.of(2L)));
            assertThat(MailFixture.recorder(community, clock).claim(1)).hasSize(1);
            String[] words = ends.split(" ");
            community.change("update outgoing_mail set leased_until = current_timestamp + interval '" + words[0] + "' "
                    + words[1]);
            assertThat(MailFixture.recorder(community, clock).claim(1)).hasSize(free ? 1 : 0);
        }
    }
}
