package org.patientforum.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.moderation.Office.AUTHOR;
import static org.patientforum.moderation.Office.NORA;
import static org.patientforum.moderation.Office.OMAR;
import static org.patientforum.moderation.Office.READER;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.patientforum.announcements.AnnouncementWords;
import org.patientforum.announcements.AnnouncingForTests;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.figures.FiguresForTests;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingDesk;
import org.patientforum.groups.GroupDesk;
import org.patientforum.groups.GroupNameTaken;
import org.patientforum.groups.GroupWording;
import org.patientforum.liking.LikingDesk;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.Office;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.casefile.CaseRow;
import org.patientforum.moderation.cases.CaseDecidedMeanwhile;
import org.patientforum.moderation.decisions.DecisionWording;
import org.patientforum.moderation.decisions.DecisionWording.Reasons;
import org.patientforum.noticing.NoticingForTests;
import org.patientforum.posting.ChangedWhileEditing;
import org.patientforum.posting.HeldAlreadyDecided;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostingDesk;
import org.patientforum.posting.PostingForTests;
import org.patientforum.posting.TendingDesk;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.reading.ReadingForTests;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportWording;
import org.patientforum.reporting.Reporter;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingsForTests;
import org.patientforum.shared.jobs.Job;
import org.patientforum.shared.jobs.JobsForTests;
import org.patientforum.shared.jobs.LongJobRepository;
import org.patientforum.shared.jobs.LongJobs;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.unsent.TypedForm;
import org.patientforum.unsent.UnsentForTests;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchDesk;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordTaken;

/**
 * Each place of the domain where two may be the first to write a row, tried by two transactions of which the second begins before the first
 * commits: the second goes on with the row, or is told in words. The keys are listed in unique-keys.csv.
 */
class FirstWritersTest {

    private static final GroupWording STOMA = new GroupWording("Stoma", "Life with a bag", "the blue group");
    private static final WatchedWordForm TEA =
            new WatchedWordForm("tea", FilterAction.HOLD, "", "We look at posts about tea.");

    private final List<Trial> trials = new ArrayList<>();

    /** What exists when a trial begins. */
    private record Scene(Office office, long post, long discussion) {}

    /** What both write, as the desk's services on an entity manager. */
    private interface Step {
        void write(Scene scene, Office.Desk desk);
    }

    /**
     * What is tried.
     *
     * @param told what the second is told; empty if it goes on as if it were the first
     * @param rows what there is afterwards, as a query that gives one number
     */
    private record Trial(
            String what,
            BiConsumer<Scene, EntityManager> before,
            Step first,
            Step second,
            Optional<Class<?>> told,
            String rows,
            long number) {

        void tryOn(Office office) {
            long post = office.post("Tea helps me.");
            Scene scene = new Scene(office, post, office.discussionOf(post));
            office.database.run(em -> SiteKeysForTests.in(em, office).key("attempts"));
            office.database.run(em -> before.accept(scene, em));
            SecondWriter.Outcome<Boolean> outcome = SecondWriter.after(
                    office.database, em -> written(first, scene, em), em -> written(second, scene, em));
            if (told.isPresent()) {
                assertThat(outcome.thrown()).isInstanceOf(told.get());
            } else {
                assertThat(outcome.thrown()).isNull();
            }
            Number found = office.database.with(
                    em -> (Number) em.createNativeQuery(rows).getSingleResult());
            assertThat(found.longValue()).as(rows).isEqualTo(number);
        }

        private static boolean written(Step step, Scene scene, EntityManager em) {
            step.write(scene, scene.office().new Desk(em));
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
                                trial.what() + (postgres ? ", on PostgreSQL" : ", on H2"),
                                () -> on(postgres, trial::tryOn))));
    }

    private static void on(boolean postgres, Consumer<Office> trial) {
        try (Office office = new Office(postgres ? TestDatabase.onPostgres() : new TestDatabase())) {
            trial.accept(office);
        }
    }

    private void members() {
        goesOn("a page read in two windows", read(1), "select count(*) from reading_position", 1);
        add("a later page read at once", read(1), read(7), "select last_number from reading_position", 7);
        add("an earlier page read at once", read(7), read(1), "select last_number from reading_position", 7);
        goesOn(
                "everything taken for read",
                (scene, desk) -> ReadingForTests.service(desk.em, scene.office())
                        .readToTheEnd(READER, List.of(scene.discussion())),
                "select count(*) from reading_position",
                1);
        add(
                "a group followed in two ways",
                followGroup(Delivery.DAILY),
                followGroup(Delivery.SITE),
                "select count(*) from follow where delivery = 'SITE'",
                1);
        goesOn(
                "a discussion followed",
                (scene, desk) ->
                        FollowingDesk.service(desk.em, scene.office()).follow(READER, scene.discussion(), Delivery.NOW),
                "select follower_count from discussion",
                1);
        goesOn(
                "a post liked",
                (scene, desk) -> LikingDesk.service(desk.em, scene.office()).like(READER, scene.post()),
                "select like_count from post",
                1);
        goesOn("a form kept", keep("/discussions/1"), "select count(*) from unsent_form", 1);
        trials.add(new Trial(
                "a kept form moved to where it is kept again",
                (scene, em) -> keep("/a").write(scene, scene.office().new Desk(em)),
                (scene, desk) -> UnsentForTests.service(desk.em, scene.office()).move("key", "/a", "/b"),
                keep("/b"),
                Optional.empty(),
                "select count(*) from unsent_form",
                1));
    }

    private static Step read(int number) {
        return (scene, desk) -> ReadingForTests.readUpTo(desk.em, READER, scene.discussion(), number, scene.office());
    }

    private static Step keep(String path) {
        TypedForm form = new TypedForm(path, "7", Optional.empty(), Map.of("text", "Tea"));
        return (scene, desk) -> UnsentForTests.service(desk.em, scene.office()).keep("key", form, "");
    }

    private static Step followGroup(Delivery delivery) {
        return (scene, desk) -> FollowingDesk.service(desk.em, scene.office()).followGroup(READER, 1, delivery);
    }

    private void posts() {
        goesOn("a reply sent twice", reply("form"), "select count(*) from post", 2);
        add("two replies", reply("form"), reply("other"), "select max(number) from post", 3);
        goesOn(
                "a discussion sent twice",
                (scene, desk) -> new PostingDesk(desk.em, scene.office())
                        .posting.startDiscussion(READER, 1, "Nights", "They are long.", "form"),
                "select count(*) from discussion",
                2);
        trials.add(new Trial(
                "a change of a post that has to wait",
                (scene, em) -> em.createNativeQuery("update forum_group set holds_posts = true")
                        .executeUpdate(),
                edit("Tea helps."),
                edit("Coffee helps."),
                Optional.of(ChangedWhileEditing.class),
                "select count(*) from held_post",
                1));
        trials.add(new Trial(
                "a post that waits approved",
                (scene, em) -> {
                    em.createNativeQuery("update forum_group set holds_posts = true")
                            .executeUpdate();
                    reply("form").write(scene, scene.office().new Desk(em));
                },
                approve(NORA),
                approve(OMAR),
                Optional.of(HeldAlreadyDecided.class),
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
        tells(
                "private words taken out",
                (scene, desk) -> new TendingDesk(desk.em, scene.office())
                        .tending.redact(NORA, scene.post(), "It helps me.", seen(scene, desk)),
                ForumException.class,
                "select count(distinct signature) from redacted_word",
                1);
        trials.add(new Trial(
                "posts split off",
                (scene, em) -> PostingForTests.reply(em, scene.discussion(), READER, "Coffee helps me.", null),
                FirstWritersTest::split,
                FirstWritersTest::split,
                Optional.of(ForumException.class),
                "select count(*) from transferred_post",
                1));
    }

    private static void split(Scene scene, Office.Desk desk) {
        new TendingDesk(desk.em, scene.office()).tending.split(NORA, scene.discussion(), PostNumbers.of(2), "Coffee");
    }

    private static String seen(Scene scene, Office.Desk desk) {
        return new TendingDesk(desk.em, scene.office())
                .tending
                .post(NORA, scene.post())
                .fingerprint();
    }

    private static Step reply(String submission) {
        return (scene, desk) -> new PostingDesk(desk.em, scene.office())
                .posting.reply(READER, scene.discussion(), "For me, too.", null, submission);
    }

    private static Step approve(long moderator) {
        return (scene, desk) -> {
            PostingDesk posting = new PostingDesk(desk.em, scene.office());
            HeldPostRow row = posting.held.oldest(moderator, null, 0, 1).getFirst();
            posting.held.approve(moderator, row.postId(), row.version(), "Thank you.");
        };
    }

    private static Step edit(String text) {
        return (scene, desk) -> new PostingDesk(desk.em, scene.office()).edit(AUTHOR, scene.post(), text);
    }

    private static Step label(long moderator) {
        return (scene, desk) -> new TendingDesk(desk.em, scene.office()).tending.label(moderator, scene.post(), 1);
    }

    private void staff() {
        add(
                "reports of one post",
                report(READER, "one"),
                report(OMAR, "two"),
                "select count(*) from moderation_case where report_count = 2",
                1);
        goesOn("a report sent twice", report(READER, "form"), "select count(*) from report", 1);
        goesOn(
                "a message to staff sent twice",
                (scene, desk) -> desk.reporting()
                        .tellStaff(
                                new Reporter(null, "192.0.2.1"),
                                new ReportWording(ReportKind.COMPLAINT, null, null, "Too much tea."),
                                "form"),
                "select count(*) from report",
                1);
        trials.add(new Trial(
                "a decision",
                (scene, em) -> report(READER, "form").write(scene, scene.office().new Desk(em)),
                decide(NORA),
                decide(OMAR),
                Optional.of(CaseDecidedMeanwhile.class),
                "select count(*) from decision",
                1));
        trials.add(new Trial(
                "an appeal sent twice",
                (scene, em) -> {
                    report(READER, "form").write(scene, scene.office().new Desk(em));
                    decide(NORA).write(scene, scene.office().new Desk(em));
                },
                FirstWritersTest::appeal,
                FirstWritersTest::appeal,
                Optional.empty(),
                "select count(*) from appeal",
                1));
        trials.add(new Trial(
                "a note sent twice",
                (scene, em) -> report(READER, "form").write(scene, scene.office().new Desk(em)),
                FirstWritersTest::note,
                FirstWritersTest::note,
                Optional.empty(),
                "select count(*) from case_note",
                1));
        trials.add(new Trial(
                "a call for an urgent case",
                (scene, em) -> report(READER, "form").write(scene, scene.office().new Desk(em)),
                (scene, desk) -> NoticingForTests.call(desk, scene.office()),
                (scene, desk) -> NoticingForTests.call(desk, scene.office()),
                Optional.empty(),
                "select count(*) from case_notice",
                1));
        trials.add(new Trial(
                "a call that two mails did not bring",
                (scene, em) -> {
                    report(READER, "form").write(scene, scene.office().new Desk(em));
                    NoticingForTests.call(scene.office().new Desk(em), scene.office());
                },
                FirstWritersTest::missed,
                FirstWritersTest::missed,
                Optional.empty(),
                "select count(*) from case_notice_missed",
                1));
        goesOn(
                "two rows of the audit trail",
                (scene, desk) -> desk.trail().record(null, AuditAction.CASE_VIEWED, AuditObject.ofCase(1), ""),
                "select max(place) from audit_entry",
                2);
        goesOn(
                "a moderator of a group chosen",
                (scene, desk) -> GroupDesk.moderators(desk.em, scene.office()).choose(NORA, 1, "heron27"),
                "select count(*) from group_moderator",
                1);
    }

    private static Step report(long reporter, String submission) {
        ReportWording worry =
                new ReportWording(ReportKind.REPORT, ReportReason.WORRIED_ABOUT_SOMEONE, null, "Have a look.");
        return (scene, desk) -> desk.reporting()
                .report(new Reporter(reporter, "192.0.2.1"), ReportTarget.ofPost(scene.post()), worry, submission);
    }

    private static Step decide(long moderator) {
        Reasons reasons = new Reasons("It sells tea.", LegalBasis.RULES, "No advertising");
        return (scene, desk) -> {
            CaseRow row = caseOf(desk);
            desk.moderation()
                    .decide(
                            moderator,
                            row.id(),
                            row.version(),
                            new DecisionWording(DecisionAction.HIDE, reasons, "Hidden."));
        };
    }

    private static void appeal(Scene scene, Office.Desk desk) {
        Number decision =
                (Number) desk.em.createNativeQuery("select id from decision").getSingleResult();
        desk.appeals().appeal(AUTHOR, decision.longValue(), "It was a joke.");
    }

    private static void note(Scene scene, Office.Desk desk) {
        desk.notes().write(NORA, caseOf(desk).id(), "Look at the tea.", "form");
    }

    private static void missed(Scene scene, Office.Desk desk) {
        Number notice =
                (Number) desk.em.createNativeQuery("select id from case_notice").getSingleResult();
        NoticingForTests.calls(desk.em).missed(notice.longValue(), NORA);
    }

    private static CaseRow caseOf(Office.Desk desk) {
        return desk.cases()
                .queue(NORA, new CaseFilter(CaseFilter.Which.TO_DO, null), 0, 1)
                .getFirst();
    }

    private void theSite() {
        trials.add(new Trial(
                "a group of one name",
                (scene, em) -> em.createNativeQuery(
                                "select nextval('forum_group_seq')") // the scene's group has the first id
                        .getSingleResult(),
                (scene, desk) -> GroupDesk.service(desk.em, scene.office()).create(NORA, STOMA),
                (scene, desk) -> GroupDesk.service(desk.em, scene.office()).create(OMAR, STOMA),
                Optional.of(GroupNameTaken.class),
                "select count(*) from forum_group",
                2));
        tells(
                "a word to watch for",
                (scene, desk) -> WatchDesk.service(desk.em, scene.office()).add(NORA, TEA),
                WatchedWordTaken.class,
                "select count(*) from watched_word",
                1);
        tells(
                "a setting changed for the first time",
                (scene, desk) -> SettingsForTests.service(desk.em, scene.office())
                        .change(NORA, Setting.FORUM_NAME, 0, "Tea Forum", "We like tea"),
                ChangedMeanwhile.class,
                "select count(*) from setting_change",
                1);
        trials.add(new Trial(
                "an announcement put away",
                (scene, em) -> AnnouncingForTests.service(scene.office().new Desk(em), scene.office())
                        .write(NORA, announcement(scene.office())),
                FirstWritersTest::putAway,
                FirstWritersTest::putAway,
                Optional.empty(),
                "select count(*) from announcement_dismissal",
                1));
        goesOn(
                "the days counted",
                (scene, desk) ->
                        FiguresForTests.counting(desk.em, scene.office()).countOn(),
                "select count(distinct counted_day) from daily_count where name = 'POSTS'",
                1);
        goesOn(
                "a key of the site",
                (scene, desk) -> SiteKeysForTests.in(desk.em, scene.office()).key("new"),
                "select count(*) from site_key where name = 'new'",
                1);
        goesOn(
                "a long job begun",
                (scene, desk) -> new LongJobs(new LongJobRepository(desk.em), scene.office()).begin("tea"),
                "select count(*) from long_job",
                1);
        goesOn(
                "a run of a job noted",
                (scene, desk) ->
                        JobsForTests.want(desk.em, Job.COUNTS, scene.office().instant()),
                "select count(*) from job_run",
                1);
        goesOn(
                "a node seen",
                (scene, desk) ->
                        JobsForTests.seen(desk.em, "node", scene.office().instant()),
                "select count(*) from forum_node",
                1);
    }

    private static AnnouncementWords announcement(Clock clock) {
        return new AnnouncementWords(
                "Tea", "It is ready.", false, clock.instant(), clock.instant().plus(Duration.ofDays(2)));
    }

    private static void putAway(Scene scene, Office.Desk desk) {
        Number id = (Number)
                desk.em.createNativeQuery("select id from announcement").getSingleResult();
        AnnouncingForTests.service(desk, scene.office()).putAway(READER, id.longValue());
    }

    /** Both do the same, and neither is told anything. */
    private void goesOn(String what, Step both, String rows, long number) {
        add(what, both, both, rows, number);
    }

    private void add(String what, Step first, Step second, String rows, long number) {
        trials.add(new Trial(what, (scene, em) -> {}, first, second, Optional.empty(), rows, number));
    }

    /** Both do the same, and the second is told. */
    private void tells(String what, Step both, Class<?> told, String rows, long number) {
        trials.add(new Trial(what, (scene, em) -> {}, both, both, Optional.of(told), rows, number));
    }
}
