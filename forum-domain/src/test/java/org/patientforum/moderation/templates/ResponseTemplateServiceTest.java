package org.patientforum.moderation.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.shared.validation.ChangedMeanwhile;

class ResponseTemplateServiceTest {

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private long add(String title, String words) {
        return fixture.with(services -> services.templates()
                .add(ModerationFixture.NORA, new ResponseTemplateRow(0, title, DecisionAction.HIDE, words, false, 0)));
    }

    private void change(long id, String words, int version) {
        fixture.with(services -> {
            services.templates()
                    .change(
                            ModerationFixture.OMAR,
                            new ResponseTemplateRow(id, "Names a nurse", null, words, false, version));
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
}
