package org.patientforum.web.console.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The page of rights says what the table of the tests says. */
class RightsTest {

    private final List<RightRow> rights = new Rights().all();

    private RightRow right(String name) {
        return rights.stream()
                .filter(row -> row.right().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachRightWithWordsIsInTheTable() {
        assertThat(rights)
                .extracting(row -> Rights.WORDS + row.right())
                .containsExactlyInAnyOrderElementsOf(ResourceBundle.getBundle("texts.rights").keySet().stream()
                        .filter(key -> key.startsWith(Rights.WORDS))
                        .toList());
    }

    @Test
    void staffHaveTheRightsOfTheirRole() {
        assertThat(right("PostingService.reply")).satisfies(row -> {
            assertThat(row.guest()).isFalse();
            assertThat(row.member()).isTrue();
        });
        assertThat(right("ModerationService.decide")).satisfies(row -> {
            assertThat(row.member()).isFalse();
            assertThat(row.groupModerator()).isTrue();
            assertThat(row.moderator()).isTrue();
        });
        assertThat(right("IdentityDisclosureService.unmask")).satisfies(row -> {
            assertThat(row.moderator()).as("only if it was given to them").isFalse();
            assertThat(row.administrator()).isTrue();
        });
        assertThat(right("SettingsService.change").moderator()).isFalse();
    }
}
