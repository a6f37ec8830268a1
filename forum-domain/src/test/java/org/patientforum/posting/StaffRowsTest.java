package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.posting.Tended.NORA;
import static org.patientforum.posting.Tended.SECOND_GROUP;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditForTests;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.staff.PostModerationService;

/** What staff do to discussions, posts and approved advice is in the audit trail, in the transaction it happens in. */
class StaffRowsTest {

    private final Tended ward = new Tended();

    @AfterEach
    void close() {
        ward.close();
    }

    private List<String> rows() {
        return ward.database.with(AuditForTests::rows);
    }

    private void stewarding(Consumer<PostModerationService> action) {
        ward.database.run(em -> action.accept(new PostingDesk(em, ward.clock).stewardship));
    }

    @Test
    void whatIsDoneToADiscussionIsARow() {
        long id = ward.discussion(2);
        ward.doing(tending -> tending.rows(NORA, id, 1, 2));
        ward.doing(tending -> tending.move(NORA, id, SECOND_GROUP));
        ward.doing(tending -> tending.close(NORA, id, "All is said."));
        ward.doing(tending -> tending.open(NORA, id));
        stewarding(service -> service.close(NORA, id, true));
        stewarding(service -> service.close(NORA, id, false));
        stewarding(service -> service.pin(NORA, id, true));
        stewarding(service -> service.pin(NORA, id, false));
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
    void aTransferIsARowOfBothDiscussions() {
        long from = ward.discussion(3);
        long to = ward.at(tending -> tending.split(NORA, from, PostNumbers.of(2, 3), "Sleeping with it"));
        ward.doing(
                tending -> tending.undo(NORA, tending.transfers(from).getFirst().id()));
        long other = ward.discussion(1);
        ward.doing(tending -> tending.merge(NORA, other, from));
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
    void whatIsDoneToAPostIsARow() {
        long post = ward.reply(ward.discussion(1), "Call me on 020 7946 0000", null);
        long link = ward.database.with(
                em -> ward.desk(em).advice.add(NORA, "Tapering", "https://hospital.example/tapering"));
        ward.doing(tending -> tending.post(NORA, post));
        ward.doing(tending -> tending.redact(NORA, post, "Call me", ward.seen(post)));
        ward.doing(tending -> tending.label(NORA, post, link));
        ward.doing(tending -> tending.unlabel(NORA, post));
        long former = ward.one("select max(id) from revision");
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
    void eachChangeOfApprovedAdviceIsARow() {
        String address = "https://hospital.example/tapering";
        long link = ward.database.with(em -> ward.desk(em).advice.add(NORA, "Tapering", address));
        ward.database.run(
                em -> ward.desk(em).advice.change(NORA, new AdviceLinkRow(link, "Tapering slowly", address, false, 1)));
        ward.database.run(em -> ward.desk(em).advice.archive(NORA, link, true));
        ward.database.run(em -> ward.desk(em).advice.archive(NORA, link, false));
        assertThat(rows())
                .extracting(row -> row.replace(" ADVICE_LINK " + link + " ", ""))
                .containsExactly(
                        NORA + " ADVICE_LINK_ADDED",
                        NORA + " ADVICE_LINK_CHANGED",
                        NORA + " ADVICE_LINK_ARCHIVED",
                        NORA + " ADVICE_LINK_OPENED");
    }
}
