package org.patientforum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.groups.GroupModeratorRow;
import org.patientforum.groups.GroupModeratorUnknown;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.moderation.casefile.CaseDetails;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseObserver;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.MeasureKind;
import org.patientforum.moderation.decisions.MeasureLine;
import org.patientforum.moderation.decisions.MeasureRequest;
import org.patientforum.moderation.decisions.SampleDecisions;
import org.patientforum.posting.PostState;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.staff.StaffServicesFixture;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/** Moderators of one group work on its cases only. */
class GroupModeratorTest {

    private static final long NERVES = 1;
    private static final long HEARTS = 2;

    private final ModerationFixture fixture = new ModerationFixture();
    private long postCase;

    @BeforeEach
    void reportPost() {
        fixture.database.run(em -> em.createNativeQuery("""
                        insert into forum_group (id, name, name_key, description, mail_name, position, archived,
                            discussion_count, created_at, version)
                        values (2, 'Hearts', 'hearts', 'Beating', 'the red group', 2, false, 0, current_timestamp, 1)
                        """).executeUpdate());
        fixture.report(fixture.post("You are all stupid"), ReportReason.UNKIND, "a");
        postCase = queue(ModerationFixture.NORA).getFirst().id();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void appointFor(long group) {
        fixture.database.run(
                em -> GroupServiceFixture.moderators(em, fixture).choose(ModerationFixture.NORA, group, "heron27"));
    }

    private List<CaseRow> queue(long reader) {
        CaseFilter all = new CaseFilter(CaseFilter.Which.TO_DO, null);
        return fixture.with(services -> services.cases().queue(reader, all, 0, 10));
    }

    private CaseDetails open(long caseId) {
        return open(ModerationFixture.READER, caseId);
    }

    private CaseDetails open(long reader, long caseId) {
        return fixture.with(services -> services.cases().open(reader, caseId));
    }

    private void decide(MeasureRequest... measures) {
        DecisionInput plain = SampleDecisions.of(DecisionAction.HIDE, "We have hidden your post.");
        DecisionInput input =
                new DecisionInput(plain.action(), plain.reasons(), plain.wordsToAuthor(), null, List.of(measures));
        CaseDetails.Heading seen = open(postCase).heading();
        fixture.with(
                services -> services.moderation().decide(ModerationFixture.READER, postCase, seen.version(), input));
    }

    private void claim(long caseId) {
        fixture.with(services -> {
            services.moderation().claim(ModerationFixture.READER, caseId, 0);
            return null;
        });
    }

    @Test
    void memberWithoutAGroupSeesNoCase() {
        assertThat(queue(ModerationFixture.READER)).isEmpty();
        assertThatThrownBy(() -> open(postCase)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claim(postCase)).isInstanceOf(NotFound.class);
    }

    @Test
    void groupModeratorDecidesCasesOfTheGroup() {
        appointFor(NERVES);
        assertThat(queue(ModerationFixture.READER)).extracting(CaseRow::id).containsExactly(postCase);
        long open = fixture.with(services -> services.cases().figures(ModerationFixture.READER))
                .open();
        assertThat(open).isEqualTo(1);
        decide();
        assertThat(open(postCase).post().state()).isEqualTo(PostState.HIDDEN);
    }

    @Test
    void casesOfOtherGroupsAreHidden() {
        appointFor(HEARTS);
        assertThat(queue(ModerationFixture.READER)).isEmpty();
        long count = fixture.with(services ->
                services.cases().count(ModerationFixture.READER, new CaseFilter(CaseFilter.Which.TO_DO, null)));
        assertThat(count).isZero();
        assertThatThrownBy(() -> open(postCase)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claim(postCase)).isInstanceOf(NotFound.class);
    }

    @Test
    void memberCaseNeedsAForumModerator() {
        appointFor(NERVES);
        fixture.report(ReportTarget.ofMember(ModerationFixture.AUTHOR), ReportReason.UNKIND, "b");
        assertThat(queue(ModerationFixture.NORA)).hasSize(2);
        assertThat(queue(ModerationFixture.READER)).hasSize(1);
    }

    @Test
    void measureAgainstTheAuthorNeedsAForumModerator() {
        appointFor(NERVES);
        assertThatThrownBy(() -> decide(new MeasureRequest(MeasureKind.WARNING, null, null, "Be kind.")))
                .isInstanceOf(NotAllowed.class);
        assertThat(open(postCase).heading().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void groupModeratorClosesAndReopensTheDiscussionOfACase() {
        appointFor(NERVES);
        decide(new MeasureRequest(MeasureKind.CLOSE_DISCUSSION, null, null, "It has cooled down."));
        List<MeasureLine> done = open(postCase).measures();
        assertThat(done).hasSize(1);
        assertThat(closed()).isEqualTo(1);
        fixture.with(services -> {
            services.measureService()
                    .undo(ModerationFixture.READER, postCase, done.getFirst().id());
            return null;
        });
        assertThat(closed()).isZero();
    }

    private long closed() {
        return fixture.with(services -> services.em
                .createQuery("select count(d) from Discussion d where d.closed = true", Long.class)
                .getSingleResult());
    }

    @Test
    void readOnlyMemberModeratesNothing() {
        appointFor(NERVES);
        fixture.with(services -> services.em
                .createNativeQuery("update member set suspended_until = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(fixture.instant().plus(Duration.ofDays(1))))
                .setParameter(2, ModerationFixture.READER)
                .executeUpdate());
        assertThat(queue(ModerationFixture.READER)).isEmpty();
        assertThatThrownBy(() -> claim(postCase)).isInstanceOf(NotFound.class);
    }

    @Test
    void caseFollowsItsDiscussionToAnotherGroup() {
        long discussion =
                open(ModerationFixture.NORA, postCase).post().location().discussionId();
        fixture.report(ReportTarget.ofDiscussion(discussion), ReportReason.UNKIND, "c");
        appointFor(HEARTS);
        assertThat(queue(ModerationFixture.READER)).isEmpty();
        move(discussion, HEARTS);
        assertThat(queue(ModerationFixture.READER)).hasSize(2);
        move(discussion, NERVES);
        assertThat(queue(ModerationFixture.READER)).isEmpty();
    }

    private void move(long discussion, long group) {
        fixture.database.run(em -> {
            StaffServicesFixture staff = new StaffServicesFixture(em, fixture);
            CaseObserver mover = new CaseObserver(em, null);
            staff.observer = event -> mover.onDiscussion((DiscussionModerated) event);
            staff.discussions.move(ModerationFixture.NORA, discussion, group);
        });
    }

    @Test
    void appointmentAndRemovalTakeEffectImmediately() {
        appointFor(NERVES);
        appointFor(NERVES);
        List<GroupModeratorRow> chosen = fixture.with(
                services -> GroupServiceFixture.moderators(services.em, fixture).of(NERVES));
        assertThat(chosen).containsExactly(new GroupModeratorRow(ModerationFixture.READER, "heron27"));
        fixture.database.run(em -> GroupServiceFixture.moderators(em, fixture)
                .remove(ModerationFixture.NORA, NERVES, ModerationFixture.READER));
        assertThat(queue(ModerationFixture.READER)).isEmpty();
        assertThatThrownBy(() -> fixture.database.run(em -> GroupServiceFixture.moderators(em, fixture)
                        .choose(ModerationFixture.NORA, NERVES, "nobody here")))
                .isInstanceOf(GroupModeratorUnknown.class);
    }
}
