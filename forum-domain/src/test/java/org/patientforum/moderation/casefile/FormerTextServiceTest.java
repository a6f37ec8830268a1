package org.patientforum.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditLine;
import org.patientforum.audit.AuditObject;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.PostingFixture;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ReasonMissing;

class FormerTextServiceTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant FIRST_EDIT = Instant.parse("2026-03-01T11:00:00Z");
    private static final Instant SECOND_EDIT = Instant.parse("2026-03-01T12:00:00Z");

    private final ModerationFixture fixture = new ModerationFixture();
    private long post;

    @BeforeEach
    void editPostTwice() {
        post = fixture.post("My **street** is Mill Lane <script>");
        edit("My street is near", FIRST_EDIT);
        edit("I live near", SECOND_EDIT);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void edit(String text, Instant at) {
        fixture.with(services -> {
            PostingFixture.edit(services.em, post, text, at);
            return null;
        });
    }

    private FormerTexts open() {
        return fixture.with(services -> services.formerTexts().open(ModerationFixture.NORA, post));
    }

    private void purge(Long formerText, String reason) {
        fixture.with(services -> {
            services.formerTexts().purge(ModerationFixture.NORA, post, formerText, reason);
            return null;
        });
    }

    private List<AuditLine> trail() {
        return fixture.with(services -> services.audit().history(AuditObject.ofPost(post)));
    }

    @Test
    void formerTextsAreListedLatestFirstAndSanitised() {
        List<FormerText> texts = open().texts();
        assertThat(texts).extracting(FormerText::writtenAt).containsExactly(FIRST_EDIT, WRITTEN);
        assertThat(texts).extracting(FormerText::replacedAt).containsExactly(SECOND_EDIT, FIRST_EDIT);
        assertThat(texts.get(1).html()).contains("<strong>street</strong>").doesNotContain("<script");
    }

    @Test
    void accessIsAudited() {
        open();
        assertThat(trail()).extracting(AuditLine::action).containsExactly(AuditAction.FORMER_TEXTS_VIEWED);
    }

    @Test
    void oneFormerTextIsPurgedAndThePostStays() {
        long oldest = open().texts().get(1).id();
        purge(oldest, " It says where she lives ");
        FormerTexts left = open();
        assertThat(left.texts()).extracting(FormerText::writtenAt).containsExactly(FIRST_EDIT);
        assertThat(left.post().markdown()).isEqualTo("I live near");
        assertThat(trail())
                .filteredOn(line -> line.action() == AuditAction.FORMER_TEXTS_PURGED)
                .extracting(AuditLine::details)
                .containsExactly("texts=" + oldest + " reason=It says where she lives");
    }

    @Test
    void allFormerTextsArePurged() {
        purge(null, "Her address");
        assertThat(open().texts()).isEmpty();
        assertThatThrownBy(() -> purge(null, "Her address")).isInstanceOf(NotFound.class);
    }

    @Test
    void purgingNeedsAReason() {
        assertThatThrownBy(() -> purge(null, "  ")).isInstanceOf(ReasonMissing.class);
        assertThat(open().texts()).hasSize(2);
    }

    @Test
    void formerTextOfAnotherPostIsNotPurged() {
        long other = fixture.post("Something else");
        long text = open().texts().getFirst().id();
        assertThatThrownBy(() -> fixture.with(services -> {
                    services.formerTexts().purge(ModerationFixture.NORA, other, text, "Wrong post");
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(open().texts()).hasSize(2);
    }

    @Test
    void caseShowsTheNumberOfFormerTexts() {
        fixture.report(post, ReportReason.UNKIND, "a");
        CaseFilter all = new CaseFilter(CaseFilter.Which.TO_DO, null);
        long id = fixture.with(services -> services.cases()
                .queue(ModerationFixture.NORA, all, 0, 1)
                .getFirst()
                .id());
        CaseDetails file = fixture.with(services -> services.cases().open(ModerationFixture.NORA, id));
        assertThat(file.formerTexts()).isEqualTo(2);
    }
}
