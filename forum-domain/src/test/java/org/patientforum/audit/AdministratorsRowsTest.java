package org.patientforum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.groups.GroupModeratorService;
import org.patientforum.groups.GroupService;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.groups.GroupWording;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordService;
import org.patientforum.wordfilter.WordFilterFixture;

/** Changes to groups and watched words are recorded in the audit trail in the same transaction. */
class AdministratorsRowsTest {

    private static final long GROUP = 1;

    private final ModerationFixture fixture = new ModerationFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> rows() {
        return fixture.database.with(AuditFixture::rows);
    }

    @Test
    void eachChangeOfAGroupIsRecorded() {
        GroupWording wording = new GroupWording("Sleep", "Nights", "the blue group");
        fixture.database.run(em -> {
            GroupService groups = GroupServiceFixture.service(em, fixture);
            groups.reword(ModerationFixture.NORA, GROUP, 1, wording);
            groups.archive(ModerationFixture.NORA, GROUP, true);
            groups.archive(ModerationFixture.NORA, GROUP, false);
            groups.hold(ModerationFixture.NORA, GROUP, true);
            groups.hold(ModerationFixture.NORA, GROUP, false);
            groups.order(ModerationFixture.NORA, List.of(GROUP));
        });
        assertThat(rows())
                .containsExactly(
                        "3 GROUP_REWORDED GROUP 1 ",
                        "3 GROUP_ARCHIVED GROUP 1 ",
                        "3 GROUP_OPENED GROUP 1 ",
                        "3 GROUP_HOLDING GROUP 1 ",
                        "3 GROUP_NOT_HOLDING GROUP 1 ",
                        "3 GROUP_MOVED GROUP 1 ");
    }

    @Test
    void aNewGroupIsRecordedUnderItsId() {
        GroupWording wording = new GroupWording("Sleep", "Nights", "the blue group");
        fixture.change("delete from forum_group");
        long id = fixture.database.with(
                em -> GroupServiceFixture.service(em, fixture).create(ModerationFixture.NORA, wording));
        assertThat(rows()).containsExactly("3 GROUP_CREATED GROUP " + id + " ");
    }

    @Test
    void groupModeratorsAreRecordedOnlyWhenTheyChange() {
        fixture.database.run(em -> {
            GroupModeratorService moderators = GroupServiceFixture.moderators(em, fixture);
            moderators.choose(ModerationFixture.NORA, GROUP, "heron27");
            moderators.choose(ModerationFixture.NORA, GROUP, "heron27");
            moderators.remove(ModerationFixture.NORA, GROUP, ModerationFixture.READER);
            moderators.remove(ModerationFixture.NORA, GROUP, ModerationFixture.READER);
        });
        assertThat(rows())
                .containsExactly(
                        "3 GROUP_MODERATOR_CHOSEN GROUP 1 member=2", "3 GROUP_MODERATOR_REMOVED GROUP 1 member=2");
    }

    @Test
    void eachChangeOfAWatchedWordIsRecorded() {
        WatchedWordForm wording = new WatchedWordForm("cure", FilterAction.HOLD, "", "It promises too much.");
        long id = fixture.database.with(
                em -> WordFilterFixture.service(em, fixture).add(ModerationFixture.NORA, wording));
        fixture.database.run(em -> {
            WatchedWordService words = WordFilterFixture.service(em, fixture);
            words.change(ModerationFixture.NORA, id, words.word(id).version(), wording);
        });
        fixture.database.run(em -> {
            WatchedWordService words = WordFilterFixture.service(em, fixture);
            words.remove(ModerationFixture.NORA, id, words.word(id).version());
        });
        assertThat(rows())
                .containsExactly(
                        "3 WATCHED_WORD_ADDED WATCHED_WORD " + id + " ",
                        "3 WATCHED_WORD_CHANGED WATCHED_WORD " + id + " ",
                        "3 WATCHED_WORD_REMOVED WATCHED_WORD " + id + " ");
    }
}
