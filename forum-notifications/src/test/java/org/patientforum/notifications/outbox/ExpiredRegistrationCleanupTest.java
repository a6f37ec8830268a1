package org.patientforum.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.registration.RegistrationExpired;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.suppression.Bounce;
import org.patientforum.notifications.mail.suppression.Bounces;
import org.patientforum.notifications.mail.suppression.Suppressions;
import org.patientforum.notifications.preferences.MailOptOuts;
import org.patientforum.shared.MutableClock;

/** Records of mail do not prevent the deletion of an unconfirmed registration. */
class ExpiredRegistrationCleanupTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void deletesAllRecordsOfTheMember() {
        Suppressions suppressions = MailFixture.suppressions(community, clock);
        for (long member = 2; member <= 3; member++) {
            long id = member;
            community.transaction().run(() -> {
                MailFixture.outbox(community, clock).enqueue(MailKind.ADDRESS_KNOWN, 1, List.of(id));
                suppressions.add(id, "member" + id + "@example.org", "550 DEAD_ADDRESS");
                new MailOptOuts(community.em(), clock).add(id, MailKind.DIGEST);
                OutgoingMail mail =
                        new OutgoingMails(community.em()).find(mailOf(id)).orElseThrow();
                suppressions.rejected(mail, "member" + id + "@example.org", "550 REFUSED");
                new Bounces(community.em()).addOnce(new Bounce(Bounce.Kind.RETURNED, mail, "mark", clock.instant()));
            });
        }
        community
                .transaction()
                .run(() -> new ExpiredRegistrationCleanup(community.em())
                        .registrationForgotten(new RegistrationExpired(2)));
        community.change("delete from person where member_id = 2");
        community.change("delete from member where id = 2");
        assertThat(List.of("outgoing_mail", "mail_suppression", "mail_refusal", "mail_stop", "mail_bounce"))
                .allSatisfy(table -> assertThat(community.list("select distinct member_id from " + table))
                        .hasToString("[3]"));
    }

    private long mailOf(long member) {
        return ((Number) community
                        .em()
                        .createNativeQuery("select id from outgoing_mail where member_id = " + member)
                        .getSingleResult())
                .longValue();
    }
}
