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
import org.patientforum.moderation.Office;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.PostingForTests;
import org.patientforum.reporting.ReportReason;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ReasonMissing;

class FormerTextServiceTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant FIRST_EDIT = Instant.parse("2026-03-01T11:00:00Z");
    private static final Instant SECOND_EDIT = Instant.parse("2026-03-01T12:00:00Z");

    private final Office office = new Office();
    private long post;

    @BeforeEach
    void aPostEditedTwice() {
        post = office.post("My **street** is Mill Lane <script>");
        edit("My street is near", FIRST_EDIT);
        edit("I live near", SECOND_EDIT);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void edit(String text, Instant at) {
        office.with(desk -> {
            PostingForTests.edit(desk.em, post, text, at);
            return null;
        });
    }

    private FormerTexts open() {
        return office.with(desk -> desk.formerTexts().open(Office.NORA, post));
    }

    private void purge(Long formerText, String reason) {
        office.with(desk -> {
            desk.formerTexts().purge(Office.NORA, post, formerText, reason);
            return null;
        });
    }

    private List<AuditLine> trail() {
        return office.with(desk -> desk.audit().history(AuditObject.ofPost(post)));
    }

    @Test
    void theyAreReadLatestFirstAndCleaned() {
        List<FormerText> texts = open().texts();
        assertThat(texts).extracting(FormerText::writtenAt).containsExactly(FIRST_EDIT, WRITTEN);
        assertThat(texts).extracting(FormerText::replacedAt).containsExactly(SECOND_EDIT, FIRST_EDIT);
        assertThat(texts.get(1).html()).contains("<strong>street</strong>").doesNotContain("<script");
    }

    @Test
    void lookingIsWrittenDown() {
        open();
        assertThat(trail()).extracting(AuditLine::action).containsExactly(AuditAction.FORMER_TEXTS_VIEWED);
    }

    @Test
    void oneIsPurgedAndThePostStays() {
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
    void allArePurged() {
        purge(null, "Her address");
        assertThat(open().texts()).isEmpty();
        assertThatThrownBy(() -> purge(null, "Her address")).isInstanceOf(NotFound.class);
    }

    @Test
    void withoutAReasonNothingIsPurged() {
        assertThatThrownBy(() -> purge(null, "  ")).isInstanceOf(ReasonMissing.class);
        assertThat(open().texts()).hasSize(2);
    }

    @Test
    void theTextOfAnotherPostIsNotPurged() {
        long other = office.post("Something else");
        long text = open().texts().getFirst().id();
        assertThatThrownBy(() -> office.with(desk -> {
                    desk.formerTexts().purge(Office.NORA, other, text, "Wrong post");
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(open().texts()).hasSize(2);
    }

    @Test
    void theCaseSaysThatThereAreSome() {
        office.report(post, ReportReason.UNKIND, "a");
        CaseFilter all = new CaseFilter(CaseFilter.Which.TO_DO, null);
        long id = office.with(
                desk -> desk.cases().queue(Office.NORA, all, 0, 1).getFirst().id());
        CaseDetails file = office.with(desk -> desk.cases().open(Office.NORA, id));
        assertThat(file.formerTexts()).isEqualTo(2);
    }
}
