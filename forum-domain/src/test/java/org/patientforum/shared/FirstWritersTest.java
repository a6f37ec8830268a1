package org.patientforum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.moderation.ModerationFixture.AUTHOR;
import static org.patientforum.moderation.ModerationFixture.NORA;
import static org.patientforum.moderation.ModerationFixture.OMAR;
import static org.patientforum.moderation.ModerationFixture.READER;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.patientforum.alerting.AlertingFixture;
import org.patientforum.announcements.AnnouncementContent;
import org.patientforum.announcements.AnnouncementsFixture;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.bookmarks.BookmarkServiceFixture;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingServiceFixture;
import org.patientforum.groups.GroupNameTaken;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.groups.GroupWording;
import org.patientforum.liking.LikingServiceFixture;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.HeldPostAlreadyDecided;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.posting.staff.StaffServicesFixture;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.Reporter;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingsFixture;
import org.patientforum.shared.crypto.SiteKeysFixture;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobsFixture;
import org.patientforum.shared.jobs.LongJobService;
import org.patientforum.shared.jobs.LongJobs;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.statistics.StatisticsFixture;
import org.patientforum.unsent.TypedForm;
import org.patientforum.unsent.UnsentFormsFixture;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordTaken;
import org.patientforum.wordfilter.WordFilterFixture;

/**
 * Races between two transactions that may both insert the same row, for each place in the domain where this can happen. The second
 * begins before the first commits, and either continues with the row or is rejected with a message. The keys are listed in
 * unique-keys.csv.
 */
class FirstWritersTest {

    private static final GroupWording STOMA = new GroupWording("Stoma", "Life with a bag", "the blue group");
    private static final WatchedWordForm TEA =
            new WatchedWordForm("tea", FilterAction.HOLD, "", "We look at posts about tea.");

    private final List<Trial> trials = new ArrayList<>();

    /** The data that exist when a race begins. */
    private record Scene(ModerationFixture fixture, long post, long discussion) {}

    /** The services that both transactions call, on one entity manager. */
    private interface Step {
        void write(Scene scene, ModerationFixture.Services services);
    }

    /**
     * A race.
     *
     * @param expectedException type of the second transaction's exception; empty if it succeeds like the first
     * @param rows expected number of rows, as a query that returns one number
     */
    private record Trial(
            String name,
            BiConsumer<Scene, EntityManager> before,
            Step first,
            Step second,
            Optional<Class<?>> expectedException,
            String rows,
            long number) {

        void verify(ModerationFixture fixture) {
            long post = fixture.post("Tea helps me.");
            Scene scene = new Scene(fixture, post, fixture.discussionOf(post));
            fixture.database.run(em -> SiteKeysFixture.in(em, fixture).key("attempts"));
            fixture.database.run(em -> before.accept(scene, em));
            SecondWriter.Outcome<Boolean> outcome = SecondWriter.after(
                    fixture.database, em -> perform(first, scene, em), em -> perform(second, scene, em));
            if (expectedException.isPresent()) {
                assertThat(outcome.thrown()).isInstanceOf(expectedException.get());
            } else {
                assertThat(outcome.thrown()).isNull();
            }
            Number found = fixture.database.with(
                    em -> (Number) em.createNativeQuery(rows).getSingleResult());
            assertThat(found.longValue()).as(rows).isEqualTo(number);
        }

        private static boolean perform(Step step, Scene scene, EntityManager em) {
            step.write(scene, scene.fixture().new Services(em));
            return true;
        }
    }

    @TestFactory
    Stream<DynamicTest> onBothDatabases() {
        members();
        posts();
        staff();
        theSite();
        return trials.stream()
                .flatMap(trial -> Stream.of(false, true)
                        .map(postgres -> DynamicTest.dynamicTest(
                                trial.name() + (postgres ? ", on PostgreSQL" : ", on H2"),
                                () -> on(postgres, trial::verify))));
    }

    private static void on(boolean postgres, Consumer<ModerationFixture> trial) {
        try (ModerationFixture fixture =
                new ModerationFixture(postgres ? TestDatabase.onPostgres() : new TestDatabase())) {
            trial.accept(fixture);
        }
    }

    private void members() {
        secondSucceeds("a page read in two windows", read(1), "select count(*) from reading_position", 1);
        add("a later page read at once", read(1), read(7), "select last_number from reading_position", 7);
        add("an earlier page read at once", read(7), read(1), "select last_number from reading_position", 7);
        secondSucceeds(
                "everything taken for read",
                (scene, services) -> ReadingFixture.service(services.em, scene.fixture())
                        .readToTheEnd(READER, List.of(scene.discussion())),
                "select count(*) from reading_position",
                1);
        add(
                "a group followed in two ways",
                followGroup(Delivery.DAILY),
                followGroup(Delivery.SITE),
                "select count(*) from follow where delivery = 'SITE'",
                1);
        secondSucceeds(
                "a discussion followed",
                (scene, services) -> FollowingServiceFixture.service(services.em, scene.fixture())
                        .follow(READER, scene.discussion(), Delivery.NOW),
                "select follower_count from discussion",
                1);
        secondSucceeds(
                "a post liked",
                (scene, services) -> LikingServiceFixture.service(services.em, scene.fixture())
                        .like(READER, scene.post()),
                "select like_count from post",
                1);
        secondSucceeds(
                "a post bookmarked",
                (scene, services) -> BookmarkServiceFixture.service(services.em, scene.fixture())
                        .bookmark(READER, scene.post()),
                "select count(*) from bookmark",
                1);
        secondSucceeds("a form kept", keep("/discussions/1"), "select count(*) from unsent_form", 1);
        trials.add(new Trial(
                "a kept form moved to where it is kept again",
                (scene, em) -> keep("/a").write(scene, scene.fixture().new Services(em)),
                (scene, services) ->
                        UnsentFormsFixture.service(services.em, scene.fixture()).move("key", "/a", "/b"),
                keep("/b"),
                Optional.empty(),
                "select count(*) from unsent_form",
                1));
    }

    private static Step read(int number) {
        return (scene, services) ->
                ReadingFixture.readUpTo(services.em, READER, scene.discussion(), number, scene.fixture());
    }

    private static Step keep(String path) {
        TypedForm form = new TypedForm(path, "7", Optional.empty(), Map.of("text", "Tea"));
        return (scene, services) ->
                UnsentFormsFixture.service(services.em, scene.fixture()).save("key", form, Set.of());
    }

    private static Step followGroup(Delivery delivery) {
        return (scene, services) ->
                FollowingServiceFixture.service(services.em, scene.fixture()).followGroup(READER, 1, delivery);
    }

    private void posts() {
        secondSucceeds("a reply sent twice", reply("form"), "select count(*) from post", 2);
        add("two replies", reply("form"), reply("other"), "select max(number) from post", 3);
        secondSucceeds(
                "a discussion sent twice",
                (scene, services) -> new PostingServicesFixture(services.em, scene.fixture())
                        .posting.startDiscussion(READER, 1, "Nights", "They are long.", "form"),
                "select count(*) from discussion",
                2);
        trials.add(new Trial(
                "a change of a post that has to wait",
                (scene, em) -> em.createNativeQuery("update forum_group set holds_posts = true")
                        .executeUpdate(),
                edit("Tea helps."),
                edit("Coffee helps."),
                Optional.of(EditConflict.class),
                "select count(*) from held_post",
                1));
        trials.add(new Trial(
                "a post that waits approved",
                (scene, em) -> {
                    em.createNativeQuery("update forum_group set holds_posts = true")
                            .executeUpdate();
                    reply("form").write(scene, scene.fixture().new Services(em));
                },
                approve(NORA),
                approve(OMAR),
                Optional.of(HeldPostAlreadyDecided.class),
                "select max(number) from post",
                2));
        trials.add(new Trial(
                "a label",
                (scene, em) -> em.createNativeQuery(
                                "insert into advice_link (id, title, address, archived, created_at, version)"
                                        + " values (1, 'Tea', 'https://example.org', false, current_timestamp, 0)")
                        .executeUpdate(),
                label(NORA),
                label(OMAR),
                Optional.empty(),
                "select labelled_by from post_label",
                OMAR));
        secondIsRejected(
                "private words taken out",
                (scene, services) -> new StaffServicesFixture(services.em, scene.fixture())
                        .redaction.redact(NORA, scene.post(), "It helps me.", seen(scene, services)),
                ForumException.class,
                "select count(distinct signature) from redacted_word",
                1);
        trials.add(new Trial(
                "posts split off",
                (scene, em) -> PostingFixture.reply(em, scene.discussion(), READER, "Coffee helps me.", null),
                FirstWritersTest::split,
                FirstWritersTest::split,
                Optional.of(ForumException.class),
                "select count(*) from transferred_post",
                1));
    }

    private static void split(Scene scene, ModerationFixture.Services services) {
        new StaffServicesFixture(services.em, scene.fixture())
                .transfers.split(NORA, scene.discussion(), PostNumbers.of(2), "Coffee");
    }

    private static String seen(Scene scene, ModerationFixture.Services services) {
        return new StaffServicesFixture(services.em, scene.fixture())
                .queries
                .post(NORA, scene.post())
                .fingerprint();
    }

    private static Step reply(String submission) {
        return (scene, services) -> new PostingServicesFixture(services.em, scene.fixture())
                .posting.reply(READER, scene.discussion(), "For me, too.", null, submission);
    }

    private static Step approve(long moderator) {
        return (scene, services) -> {
            PostingServicesFixture posting = new PostingServicesFixture(services.em, scene.fixture());
            HeldPostRow row = posting.held.oldest(moderator, null, 0, 1).getFirst();
            posting.held.approve(moderator, row.postId(), row.version(), "Thank you.");
        };
    }

    private static Step edit(String text) {
        return (scene, services) ->
                new PostingServicesFixture(services.em, scene.fixture()).edit(AUTHOR, scene.post(), text);
    }

    private static Step label(long moderator) {
        return (scene, services) ->
                new StaffServicesFixture(services.em, scene.fixture()).redaction.label(moderator, scene.post(), 1);
    }

    private void staff() {
        add(
                "reports of one post",
                report(READER, "one"),
                report(OMAR, "two"),
                "select count(*) from moderation_case where report_count = 2",
                1);
        secondSucceeds("a report sent twice", report(READER, "form"), "select count(*) from report", 1);
        secondSucceeds(
                "a message to staff sent twice",
                (scene, services) -> services.reporting()
                        .contactStaff(
                                new Reporter(null, "192.0.2.1"),
                                new ReportInput(ReportKind.COMPLAINT, null, null, "Too much tea."),
                                "form"),
                "select count(*) from report",
                1);
        trials.add(new Trial(
                "a decision",
                (scene, em) -> report(READER, "form").write(scene, scene.fixture().new Services(em)),
                decide(NORA),
                decide(OMAR),
                Optional.of(ChangedMeanwhile.class),
                "select count(*) from decision",
                1));
        trials.add(new Trial(
                "an appeal sent twice",
                (scene, em) -> {
                    report(READER, "form").write(scene, scene.fixture().new Services(em));
                    decide(NORA).write(scene, scene.fixture().new Services(em));
                },
                FirstWritersTest::appeal,
                FirstWritersTest::appeal,
                Optional.empty(),
                "select count(*) from appeal",
                1));
        trials.add(new Trial(
                "a note sent twice",
                (scene, em) -> report(READER, "form").write(scene, scene.fixture().new Services(em)),
                FirstWritersTest::note,
                FirstWritersTest::note,
                Optional.empty(),
                "select count(*) from case_note",
                1));
        trials.add(new Trial(
                "a call for an urgent case",
                (scene, em) -> report(READER, "form").write(scene, scene.fixture().new Services(em)),
                (scene, services) -> AlertingFixture.alert(services, scene.fixture()),
                (scene, services) -> AlertingFixture.alert(services, scene.fixture()),
                Optional.empty(),
                "select count(*) from case_notice",
                1));
        trials.add(new Trial(
                "a call that two mails did not bring",
                (scene, em) -> {
                    report(READER, "form").write(scene, scene.fixture().new Services(em));
                    AlertingFixture.alert(scene.fixture().new Services(em), scene.fixture());
                },
                FirstWritersTest::missed,
                FirstWritersTest::missed,
                Optional.empty(),
                "select count(*) from case_notice_missed",
                1));
        secondSucceeds(
                "two rows of the audit trail",
                (scene, services) -> services.trail().record(null, AuditAction.CASE_VIEWED, AuditObject.ofCase(1), ""),
                "select max(place) from audit_entry",
                2);
        secondSucceeds(
                "a moderator of a group chosen",
                (scene, services) -> GroupServiceFixture.moderators(services.em, scene.fixture())
                        .choose(NORA, 1, "heron27"),
                "select count(*) from group_moderator",
                1);
    }

    private static Step report(long reporter, String submission) {
        ReportInput worry =
                new ReportInput(ReportKind.REPORT, ReportReason.WORRIED_ABOUT_SOMEONE, null, "Have a look.");
        return (scene, services) -> services.reporting()
                .report(new Reporter(reporter, "192.0.2.1"), ReportTarget.ofPost(scene.post()), worry, submission);
    }

    private static Step decide(long moderator) {
        Reasons reasons = new Reasons("It sells tea.", LegalBasis.RULES, "No advertising");
        return (scene, services) -> {
            CaseRow row = caseOf(services);
            services.moderation()
                    .decide(
                            moderator,
                            row.id(),
                            row.version(),
                            new DecisionInput(DecisionAction.HIDE, reasons, "Hidden."));
        };
    }

    private static void appeal(Scene scene, ModerationFixture.Services services) {
        Number decision = (Number)
                services.em.createNativeQuery("select id from decision").getSingleResult();
        services.appeals().appeal(AUTHOR, decision.longValue(), "It was a joke.");
    }

    private static void note(Scene scene, ModerationFixture.Services services) {
        services.notes().addNote(NORA, caseOf(services).id(), "Look at the tea.", "form");
    }

    private static void missed(Scene scene, ModerationFixture.Services services) {
        Number notice = (Number)
                services.em.createNativeQuery("select id from case_notice").getSingleResult();
        AlertingFixture.staffAlerts(services.em).undelivered(notice.longValue(), NORA);
    }

    private static CaseRow caseOf(ModerationFixture.Services services) {
        return services.cases()
                .queue(NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                .getFirst();
    }

    private void theSite() {
        trials.add(new Trial(
                "a group of one name",
                (scene, em) -> em.createNativeQuery(
                                "select nextval('forum_group_seq')") // the scene's group has the first id
                        .getSingleResult(),
                (scene, services) -> GroupServiceFixture.service(services.em, scene.fixture())
                        .create(NORA, STOMA),
                (scene, services) -> GroupServiceFixture.service(services.em, scene.fixture())
                        .create(OMAR, STOMA),
                Optional.of(GroupNameTaken.class),
                "select count(*) from forum_group",
                2));
        secondIsRejected(
                "a word to watch for",
                (scene, services) ->
                        WordFilterFixture.service(services.em, scene.fixture()).add(NORA, TEA),
                WatchedWordTaken.class,
                "select count(*) from watched_word",
                1);
        secondIsRejected(
                "a setting changed for the first time",
                (scene, services) -> SettingsFixture.service(services.em, scene.fixture())
                        .change(NORA, Setting.FORUM_NAME, 0, "Tea Forum", "We like tea"),
                ChangedMeanwhile.class,
                "select count(*) from setting_change",
                1);
        trials.add(new Trial(
                "an announcement put away",
                (scene, em) -> AnnouncementsFixture.service(scene.fixture().new Services(em), scene.fixture())
                        .write(NORA, announcement(scene.fixture())),
                FirstWritersTest::dismissAnnouncement,
                FirstWritersTest::dismissAnnouncement,
                Optional.empty(),
                "select count(*) from announcement_dismissal",
                1));
        secondSucceeds(
                "the days counted",
                (scene, services) -> StatisticsFixture.statistics(services.em, scene.fixture())
                        .countNext(),
                "select count(distinct counted_day) from daily_count where name = 'POSTS'",
                1);
        secondSucceeds(
                "a key of the site",
                (scene, services) ->
                        SiteKeysFixture.in(services.em, scene.fixture()).key("new"),
                "select count(*) from site_key where name = 'new'",
                1);
        secondSucceeds(
                "a long job begun",
                (scene, services) -> new LongJobService(new LongJobs(services.em), scene.fixture()).begin("tea"),
                "select count(*) from long_job",
                1);
        secondSucceeds(
                "a run of a job noted",
                (scene, services) -> JobsFixture.want(
                        services.em, Job.COUNTS, scene.fixture().instant()),
                "select count(*) from job_run",
                1);
        secondSucceeds(
                "a node seen",
                (scene, services) ->
                        JobsFixture.seen(services.em, "node", scene.fixture().instant()),
                "select count(*) from forum_node",
                1);
    }

    private static AnnouncementContent announcement(Clock clock) {
        return new AnnouncementContent(
                "Tea", "It is ready.", false, clock.instant(), clock.instant().plus(Duration.ofDays(2)));
    }

    private static void dismissAnnouncement(Scene scene, ModerationFixture.Services services) {
        Number id = (Number)
                services.em.createNativeQuery("select id from announcement").getSingleResult();
        AnnouncementsFixture.service(services, scene.fixture()).dismiss(READER, id.longValue());
    }

    /** Both transactions run the same step, and both succeed. */
    private void secondSucceeds(String name, Step both, String rows, long number) {
        add(name, both, both, rows, number);
    }

    private void add(String name, Step first, Step second, String rows, long number) {
        trials.add(new Trial(name, (scene, em) -> {}, first, second, Optional.empty(), rows, number));
    }

    /** Both transactions run the same step, and the second is rejected. */
    private void secondIsRejected(String name, Step both, Class<?> expectedException, String rows, long number) {
        trials.add(new Trial(name, (scene, em) -> {}, both, both, Optional.of(expectedException), rows, number));
    }
}
