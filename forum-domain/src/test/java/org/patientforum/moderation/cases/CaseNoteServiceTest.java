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
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reporting.ReportReason;

class CaseNoteServiceTest {

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private CaseDetails file() {
        return fixture.with(services -> services.cases()
                .open(
                        ModerationFixture.NORA,
                        services.cases()
                                .queue(ModerationFixture.NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                                .getFirst()
                                .id()));
    }

    private long reply(long discussion, String text) {
        return fixture.database.with(em -> PostingFixture.reply(em, discussion, ModerationFixture.READER, text, null));
    }

    private void write(long caseId, String words, String submission) {
        fixture.with(services -> {
            services.notes().addNote(ModerationFixture.OMAR, caseId, words, submission);
            return null;
        });
    }

    @Test
    void twoPrecedingPostsAreCopied() {
        long discussion = fixture.discussionOf(fixture.post("Which shoes?"));
        reply(discussion, "Soft ones");
        long hidden = reply(discussion, "Boots");
        long third = reply(discussion, "Fools wear boots");
        fixture.database.run(em -> PostingFixture.edit(em, hidden, "Sandals", fixture.instant()));
        fixture.report(third, ReportReason.UNKIND, "a");
        fixture.database.run(em -> PostingFixture.edit(em, hidden, "Clogs", fixture.instant()));
        assertThat(file().before()).extracting(CaseDetails.ContextPost::number).containsExactly(2, 3);
        assertThat(file().before().get(1).html()).contains("Sandals");
        assertThat(file().before().get(1).author()).isEqualTo("heron27");
    }

    @Test
    void reopenedCaseCopiesThePrecedingPostsAnew() {
        long discussion = fixture.discussionOf(fixture.post("Which shoes?"));
        long second = reply(discussion, "Fools wear boots");
        fixture.report(second, ReportReason.UNKIND, "a");
        CaseDetails.Heading heading = file().heading();
        fixture.with(services -> services.moderation()
                .decide(
                        ModerationFixture.NORA,
                        heading.id(),
                        heading.version(),
                        new DecisionInput(DecisionAction.LEAVE, "It stays.")));
        fixture.later(Duration.ofDays(1));
        fixture.report(second, ReportReason.UNKIND, "b");
        assertThat(file().before()).extracting(CaseDetails.ContextPost::number).containsExactly(1);
    }

    @Test
    void notesKeepTheirAuthorAndTime() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        CaseDetails.Heading heading = file().heading();
        write(heading.id(), " I know this family. ", "n1");
        write(heading.id(), "I know this family.", "n1");
        write(heading.id(), "I know this family well.", "n1");
        fixture.later(Duration.ofMinutes(5));
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
    void emptyNoteIsRejected() {
        fixture.report(fixture.post("Hm"), ReportReason.UNKIND, "a");
        long id = file().heading().id();
        assertThatThrownBy(() -> write(id, " ", "n1")).isInstanceOf(DecisionRefused.class);
    }
}
