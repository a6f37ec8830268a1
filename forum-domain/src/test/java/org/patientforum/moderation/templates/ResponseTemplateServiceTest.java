package org.patientforum.moderation.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.shared.validation.ChangedMeanwhile;

class ResponseTemplateServiceTest {

    private static final Reasons REASONS =
            new Reasons("The post names a nurse.", LegalBasis.RULES, "Do not name people who cannot answer");

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private long add(String title, String words) {
        return fixture.with(services -> services.templates()
                .add(
                        ModerationFixture.NORA,
                        new ResponseTemplateRow(0, title, DecisionAction.HIDE, REASONS, words, false, 0)));
    }

    private void change(long id, String words, int version) {
        fixture.with(services -> {
            services.templates()
                    .change(
                            ModerationFixture.OMAR,
                            new ResponseTemplateRow(id, "Names a nurse", null, Reasons.NONE, words, false, version));
            return null;
        });
    }

    private List<ResponseTemplateRow> offered() {
        return fixture.with(services -> services.templates().offered());
    }

    @Test
    void templateIsOfferedUntilArchived() {
        long id = add(" Names a nurse ", "We have hidden your post.");
        add("Advertising", "We do not allow this.");
        assertThat(offered()).extracting(ResponseTemplateRow::title).containsExactly("Advertising", "Names a nurse");
        fixture.with(services -> {
            services.templates().archive(ModerationFixture.NORA, id, true);
            return null;
        });
        assertThat(offered()).extracting(ResponseTemplateRow::title).containsExactly("Advertising");
        assertThat(fixture.<List<ResponseTemplateRow>>with(
                        services -> services.templates().all()))
                .hasSize(2);
    }

    @Test
    void secondOfTwoConcurrentChangesFails() {
        long id = add("Names a nurse", "We have hidden your post.");
        int version = offered().getFirst().version();
        change(id, "It names somebody.", version);
        assertThat(offered().getFirst().words()).isEqualTo("It names somebody.");
        assertThatThrownBy(() -> change(id, "Other words.", version)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void templateNeedsATitleAndText() {
        assertThatThrownBy(() -> add("", "Words")).isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> add("Title", " ")).isInstanceOf(DecisionRefused.class);
    }

    @Test
    void templateKeepsItsReasons() {
        long id = add("Names a nurse", "We have hidden your post.");
        assertThat(offered().getFirst().reasons()).isEqualTo(REASONS);
        change(id, "It names somebody.", offered().getFirst().version());
        assertThat(offered().getFirst().reasons()).isEqualTo(Reasons.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2000, 400, true", "2001, 400, false", "2000, 401, false"})
    void reasonsAreLimitedAsInDecisions(int facts, int groundWords, boolean accepted) {
        Reasons reasons = new Reasons("x".repeat(facts), LegalBasis.LAW, "x".repeat(groundWords));
        ResponseTemplateRow row = new ResponseTemplateRow(0, "Names a nurse", null, reasons, "Words", false, 0);
        Throwable thrown = catchThrowable(
                () -> fixture.with(services -> services.templates().add(ModerationFixture.NORA, row)));
        assertThat(thrown == null).isEqualTo(accepted);
    }
}
