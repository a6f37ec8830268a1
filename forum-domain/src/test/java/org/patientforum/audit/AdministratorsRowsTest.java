package org.patientforum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.groups.GroupDesk;
import org.patientforum.groups.GroupModeratorService;
import org.patientforum.groups.GroupService;
import org.patientforum.groups.GroupWording;
import org.patientforum.moderation.Office;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchDesk;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordService;

/** What administrators do with groups and watched words is in the trail, in the transaction it happens in. */
class AdministratorsRowsTest {

    private static final long GROUP = 1;

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> rows() {
        return office.database.with(AuditForTests::rows);
    }

    @Test
    void eachChangeOfAGroupIsARow() {
        GroupWording wording = new GroupWording("Sleep", "Nights", "the blue group");
        office.database.run(em -> {
            GroupService groups = GroupDesk.service(em, office);
            groups.reword(Office.NORA, GROUP, 1, wording);
            groups.archive(Office.NORA, GROUP, true);
            groups.archive(Office.NORA, GROUP, false);
            groups.hold(Office.NORA, GROUP, true);
            groups.hold(Office.NORA, GROUP, false);
            groups.order(Office.NORA, List.of(GROUP));
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
    void aNewGroupIsARowUnderItsId() {
        GroupWording wording = new GroupWording("Sleep", "Nights", "the blue group");
        office.change("delete from forum_group");
        long id = office.database.with(em -> GroupDesk.service(em, office).create(Office.NORA, wording));
        assertThat(rows()).containsExactly("3 GROUP_CREATED GROUP " + id + " ");
    }

    @Test
    void whoLooksAfterAGroupIsARowOnlyWhenItChanges() {
        office.database.run(em -> {
            GroupModeratorService moderators = GroupDesk.moderators(em, office);
            moderators.choose(Office.NORA, GROUP, "heron27");
            moderators.choose(Office.NORA, GROUP, "heron27");
            moderators.remove(Office.NORA, GROUP, Office.READER);
            moderators.remove(Office.NORA, GROUP, Office.READER);
        });
        assertThat(rows())
                .containsExactly(
                        "3 GROUP_MODERATOR_CHOSEN GROUP 1 member=2", "3 GROUP_MODERATOR_REMOVED GROUP 1 member=2");
    }

    @Test
    void eachChangeOfAWatchedWordIsARow() {
        WatchedWordForm wording = new WatchedWordForm("cure", FilterAction.HOLD, "", "It promises too much.");
        long id = office.database.with(em -> WatchDesk.service(em, office).add(Office.NORA, wording));
        office.database.run(em -> {
            WatchedWordService words = WatchDesk.service(em, office);
            words.change(Office.NORA, id, words.word(id).version(), wording);
        });
        office.database.run(em -> {
            WatchedWordService words = WatchDesk.service(em, office);
            words.remove(Office.NORA, id, words.word(id).version());
        });
        assertThat(rows())
                .containsExactly(
                        "3 WATCHED_WORD_ADDED WATCHED_WORD " + id + " ",
                        "3 WATCHED_WORD_CHANGED WATCHED_WORD " + id + " ",
                        "3 WATCHED_WORD_REMOVED WATCHED_WORD " + id + " ");
    }
}
