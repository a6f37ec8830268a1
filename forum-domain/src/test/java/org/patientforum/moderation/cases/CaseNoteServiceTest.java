package org.patientforum.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.decisions.DecisionWording;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reporting.ReportReason;

class CaseNoteServiceTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CaseDetails file() {
        return office.with(desk -> desk.cases()
                .open(
                        Office.NORA,
                        desk.cases()
                                .queue(Office.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                                .getFirst()
                                .id()));
    }

    private long reply(long discussion, String text) {
        return office.database.with(em -> PostingForTests.reply(em, discussion, Office.READER, text, null));
    }

    private void write(long caseId, String words, String submission) {
        office.with(desk -> {
            desk.notes().write(Office.OMAR, caseId, words, submission);
            return null;
        });
    }

    @Test
    void theTwoPostsBeforeAreKeptAsTheyWere() {
        long discussion = office.discussionOf(office.post("Which shoes?"));
        reply(discussion, "Soft ones");
        long hidden = reply(discussion, "Boots");
        long third = reply(discussion, "Fools wear boots");
        office.database.run(em -> PostingForTests.edit(em, hidden, "Sandals", office.instant()));
        office.report(third, ReportReason.UNKIND, "a");
        office.database.run(em -> PostingForTests.edit(em, hidden, "Clogs", office.instant()));
        assertThat(file().before()).extracting(CaseDetails.ContextPost::number).containsExactly(2, 3);
        assertThat(file().before().get(1).html()).contains("Sandals");
        assertThat(file().before().get(1).author()).isEqualTo("heron27");
    }

    @Test
    void aCaseOpenedAgainKeepsWhatStoodBeforeThen() {
        long discussion = office.discussionOf(office.post("Which shoes?"));
        long second = reply(discussion, "Fools wear boots");
        office.report(second, ReportReason.UNKIND, "a");
        CaseDetails.Heading heading = file().heading();
        office.with(desk -> desk.moderation()
                .decide(
                        Office.NORA,
                        heading.id(),
                        heading.version(),
                        new DecisionWording(DecisionAction.LEAVE, "It stays.")));
        office.later(Duration.ofDays(1));
        office.report(second, ReportReason.UNKIND, "b");
        assertThat(file().before()).extracting(CaseDetails.ContextPost::number).containsExactly(1);
    }

    @Test
    void notesStayWithTheirAuthorAndTime() {
        office.report(office.post("Hm"), ReportReason.UNKIND, "a");
        CaseDetails.Heading heading = file().heading();
        write(heading.id(), " I know this family. ", "n1");
        write(heading.id(), "I know this family.", "n1");
        write(heading.id(), "I know this family well.", "n1");
        office.later(Duration.ofMinutes(5));
        write(heading.id(), "Ask the clinic first.", "n2");
        CaseDetails file = file();
        assertThat(file.notes())
                .extracting(note -> note.author() + ": " + note.words())
                .containsExactly(
                        "omar: I know this family.", "omar: I know this family well.", "omar: Ask the clinic first.");
        assertThat(file.heading().version()).isEqualTo(heading.version());
        assertThat(file.history()).extracting(AuditLine::action).contains(AuditAction.CASE_NOTED);
        assertThat(file.history()).extracting(AuditLine::details).noneMatch(details -> details.contains("family"));
    }

    @Test
    void anEmptyNoteIsRefused() {
        office.report(office.post("Hm"), ReportReason.UNKIND, "a");
        long id = file().heading().id();
        assertThatThrownBy(() -> write(id, " ", "n1")).isInstanceOf(DecisionRefused.class);
    }
}
