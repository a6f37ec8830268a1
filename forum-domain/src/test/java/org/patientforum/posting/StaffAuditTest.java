package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.NORA;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.SECOND_GROUP;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditFixture;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.staff.StaffDiscussionsFixture;

/** Staff actions on discussions, posts and advice links are recorded in the audit trail, in the same transaction. */
class StaffAuditTest {

    private final StaffDiscussionsFixture fixture = new StaffDiscussionsFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> rows() {
        return fixture.database.with(AuditFixture::rows);
    }

    @Test
    void recordsActionsOnDiscussion() {
        long id = fixture.discussion(2);
        fixture.run(staff -> staff.queries.rows(NORA, id, 1, 2));
        fixture.run(staff -> staff.discussions.move(NORA, id, SECOND_GROUP));
        fixture.run(staff -> staff.discussions.close(NORA, id, "All is said."));
        fixture.run(staff -> staff.discussions.open(NORA, id));
        fixture.run(staff -> staff.discussions.setClosed(NORA, id, true));
        fixture.run(staff -> staff.discussions.setClosed(NORA, id, false));
        fixture.run(staff -> staff.discussions.setPinned(NORA, id, true));
        fixture.run(staff -> staff.discussions.setPinned(NORA, id, false));
        assertThat(rows())
                .extracting(row -> row.replace(NORA + " DISCUSSION_", "").replace(" DISCUSSION " + id, ""))
                .containsExactly(
                        "VIEWED ",
                        "MOVED from=1 to=2",
                        "CLOSED reason=All is said.",
                        "OPENED ",
                        "CLOSED ",
                        "OPENED ",
                        "PINNED ",
                        "UNPINNED ");
    }

    @Test
    void recordsTransferForBothDiscussions() {
        long from = fixture.discussion(3);
        long to = fixture.call(staff -> staff.transfers.split(NORA, from, PostNumbers.of(2, 3), "Sleeping with it"));
        fixture.run(staff -> staff.transfers.undo(
                NORA, staff.queries.transfers(from).getFirst().id()));
        long other = fixture.discussion(1);
        fixture.run(staff -> staff.transfers.merge(NORA, other, from));
        assertThat(rows())
                .containsExactly(
                        row("SPLIT", from, 2, from, to),
                        row("SPLIT", to, 2, from, to),
                        row("UNDONE", to, 2, to, from),
                        row("UNDONE", from, 2, to, from),
                        row("MERGED", other, 1, other, from),
                        row("MERGED", from, 1, other, from));
    }

    private static String row(String done, long discussion, int posts, long from, long to) {
        return "%d DISCUSSION_%s DISCUSSION %d posts=%d from=%d to=%d"
                .formatted(NORA, done, discussion, posts, from, to);
    }

    @Test
    void recordsActionsOnPost() {
        long post = fixture.reply(fixture.discussion(1), "Call me on 020 7946 0000", null);
        long link = fixture.database.with(
                em -> fixture.services(em).advice.add(NORA, "Tapering", "https://hospital.example/tapering"));
        fixture.run(staff -> staff.queries.post(NORA, post));
        fixture.run(staff -> staff.redaction.redact(NORA, post, "Call me", fixture.seen(post)));
        fixture.run(staff -> staff.redaction.label(NORA, post, link));
        fixture.run(staff -> staff.redaction.unlabel(NORA, post));
        long former = fixture.queryNumber("select max(id) from revision");
        String about = " POST " + post + " ";
        assertThat(rows())
                .containsExactly(
                        NORA + " ADVICE_LINK_ADDED ADVICE_LINK " + link + " ",
                        NORA + " POST_VIEWED" + about,
                        NORA + " POST_REDACTED" + about + "former=" + former,
                        NORA + " POST_LABELLED" + about + "link=" + link,
                        NORA + " POST_UNLABELLED" + about + "link=" + link);
    }

    @Test
    void recordsChangesOfAdviceLinks() {
        String address = "https://hospital.example/tapering";
        long link = fixture.database.with(em -> fixture.services(em).advice.add(NORA, "Tapering", address));
        fixture.database.run(em -> fixture.services(em)
                .advice
                .change(NORA, new AdviceLinkRow(link, "Tapering slowly", address, false, 1)));
        fixture.database.run(em -> fixture.services(em).advice.archive(NORA, link, true));
        fixture.database.run(em -> fixture.services(em).advice.archive(NORA, link, false));
        assertThat(rows())
                .extracting(row -> row.replace(" ADVICE_LINK " + link + " ", ""))
                .containsExactly(
                        NORA + " ADVICE_LINK_ADDED",
                        NORA + " ADVICE_LINK_CHANGED",
                        NORA + " ADVICE_LINK_ARCHIVED",
                        NORA + " ADVICE_LINK_OPENED");
    }
}
