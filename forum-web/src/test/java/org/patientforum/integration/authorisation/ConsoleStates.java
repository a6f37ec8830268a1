package org.patientforum.integration.authorisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.alerting.RotaService;
import org.patientforum.announcements.AnnouncementContent;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.members.terms.TermsService;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.notifications.mail.delivery.MailQueueService;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingsService;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordService;

/** Creates members, their private objects and the objects that staff manage in the console, in each state. */
final class ConsoleStates {

    private static final String MIME = String.join(
            "\r\n",
            "Subject: News",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain",
            "",
            "There is something new.",
            "--b",
            "Content-Type: text/html",
            "",
            "<p>There is something new.</p>",
            "--b--",
            "");

    private final SettingsService settings = Services.get(SettingsService.class);
    private final SanctionService sanctions = Services.get(SanctionService.class);

    void register(Map<String, Consumer<Scenario>> setups) {
        setups.put("member active", scenario -> scenario.put("target", ReportTarget.ofMember(scenario.owner())));
        setups.put(
                "member of staff",
                scenario -> scenario.put("memberId", scenario.fixture().member("MODERATOR")));
        setups.put("member not confirmed", this::unconfirmed);
        setups.put("member with address", this::withAddress);
        setups.put("member warned", this::warned);
        setups.put("member shut out", this::suspended);
        setups.put("member with signIn", this::signedIn);
        setups.put("member with draft", this::draft);
        setups.put("group followed", this::followedGroup);
        setups.put("mail kept", scenario -> mail(scenario, "SENT"));
        setups.put("mail failed", scenario -> mail(scenario, "FAILED"));
        setups.put("mail address suppressed", this::suppressed);
        setups.put("mail queue stopped", scenario -> queue(scenario, true));
        setups.put("mail queue going", scenario -> queue(scenario, false));
        setups.put(
                "mail queue on hold",
                scenario -> scenario.fixture()
                        .change("update mail_queue set held_since = current_timestamp where id = ?", 1));
        setups.put("template offered", this::template);
        setups.put("advice link offered", this::adviceLink);
        setups.put("watched word kept", this::watchedWord);
        setups.put("setting changed", this::setting);
        setups.put("announcement to come", this::announcement);
        setups.put("terms in force", scenario -> {
            scenario.put("version", terms());
            scenario.put("validFrom", Instant.EPOCH); // refused: terms to come would change what others read
        });
        setups.put("rota with turn", this::turn);
        setups.put("rota with absence", this::absence);
    }

    private static int terms() {
        return Services.get(TermsService.class).current().orElseThrow().version();
    }

    private void unconfirmed(Scenario scenario) {
        scenario.fixture().change("update member set state = 'UNCONFIRMED' where id = ?", scenario.owner());
    }

    private void withAddress(Scenario scenario) {
        address(scenario, scenario.owner());
        if (scenario.actor() != scenario.owner()) {
            address(scenario, scenario.actor());
        }
    }

    private static void address(Scenario scenario, long member) {
        scenario.fixture()
                .change(
                        "insert into person (member_id, email, email_key) values (?, '" + member + "@example.org', '"
                                + member + "@example.org')",
                        member);
        scenario.fixture()
                .change(
                        "insert into credential (member_id, password_hash, changed_at) values (?,"
                                + " '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',"
                                + " current_timestamp)",
                        member);
    }

    private void warned(Scenario scenario) {
        scenario.run(() ->
                sanctions.warn(scenario.fixture().administrator(), scenario.owner(), "Unkind. " + scenario.secret()));
        sanction(scenario);
    }

    private void suspended(Scenario scenario) {
        scenario.run(() -> sanctions.restrict(
                scenario.fixture().administrator(),
                scenario.owner(),
                SanctionKind.SUSPENSION,
                Instant.now().plusSeconds(86_400),
                "Unkind."));
        sanction(scenario);
    }

    private void sanction(Scenario scenario) {
        scenario.put(
                "sanctionId",
                scenario.make(() -> sanctions.of(scenario.owner()).getFirst().id()));
    }

    private void signedIn(Scenario scenario) {
        SignInService signIns = Services.get(SignInService.class);
        scenario.make(() -> signIns.signIn(scenario.owner(), new NewSignIn.Device("Firefox", true)));
        scenario.put(
                "signInId",
                scenario.make(
                        () -> signIns.mySignIns(scenario.owner()).getFirst().signInId()));
    }

    private void draft(Scenario scenario) {
        scenario.put("place", "discussion:1");
        DraftHandle fresh = DraftHandle.unsaved("discussion:1");
        String text = "How long did you " + scenario.secret();
        scenario.put(
                "draftId",
                scenario.make(() -> Services.get(DraftService.class)
                        .save(scenario.owner(), fresh, "About waiting", text)
                        .id()));
    }

    private void followedGroup(Scenario scenario) {
        scenario.run(() ->
                Services.get(FollowingService.class).followGroup(scenario.owner(), scenario.group(), Delivery.WEEKLY));
    }

    private void mail(Scenario scenario, String state) {
        long id = scenario.fixture().nextId();
        scenario.put("mailId", id);
        scenario.fixture()
                .change(
                        "insert into outgoing_mail (id, kind, subject_id, member_id, message_id, state, priority,"
                                + " attempts, next_attempt_at, rendered, created_at) values (?, 'NEW_REPLY', 1, "
                                + scenario.owner() + ", 'table" + id + "', '" + state
                                + "', 5, 1, current_timestamp, '" + MIME.replace("new.", scenario.secret()) + "',"
                                + " current_timestamp)",
                        id);
    }

    private void suppressed(Scenario scenario) {
        scenario.fixture()
                .change(
                        "insert into mail_suppression (member_id, address_mark, answer, since)"
                                + " values (?, 'mark', '550 5.1.1', current_timestamp)",
                        scenario.owner());
    }

    private void queue(Scenario scenario, boolean stopped) {
        MailQueueService queue = Services.get(MailQueueService.class);
        scenario.fixture().callers().call(Caller.ADMINISTRATOR, () -> {
            if (stopped) {
                queue.pause(scenario.fixture().administrator());
            } else {
                queue.resume(scenario.fixture().administrator());
            }
            return null;
        });
    }

    private void template(Scenario scenario) {
        ResponseTemplateService templates = Services.get(ResponseTemplateService.class);
        ResponseTemplateRow row =
                new ResponseTemplateRow(0, SharedFixture.unique(), null, Reasons.NONE, "We looked.", false, 0);
        long id = scenario.make(() -> templates.add(scenario.fixture().administrator(), row));
        scenario.put("id", id);
        scenario.put(
                "row",
                scenario.make(() -> templates.all().stream()
                        .filter(found -> found.id() == id)
                        .findFirst()
                        .orElseThrow()));
    }

    private void adviceLink(Scenario scenario) {
        AdviceLinkService links = Services.get(AdviceLinkService.class);
        long id = scenario.make(() ->
                links.add(scenario.fixture().administrator(), SharedFixture.unique(), "https://example.org/advice"));
        scenario.put("adviceLinkId", id);
        scenario.put(
                "row",
                scenario.make(() -> links.all().stream()
                        .filter(found -> found.id() == id)
                        .findFirst()
                        .orElseThrow()));
    }

    private void announcement(Scenario scenario) {
        AnnouncementService announcements = Services.get(AnnouncementService.class);
        long id = scenario.make(() -> announcements.write(scenario.fixture().administrator(), announcement()));
        scenario.put("id", id);
        scenario.put(
                "version",
                scenario.make(() -> announcements.all().stream()
                        .filter(found -> found.id() == id)
                        .findFirst()
                        .orElseThrow()
                        .version()));
    }

    /** An announcement that starts after the test run. */
    static AnnouncementContent announcement() {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        return new AnnouncementContent("The clinic is closed", "On Monday.", false, tomorrow, tomorrow.plusSeconds(60));
    }

    private void watchedWord(Scenario scenario) {
        WatchedWordService words = Services.get(WatchedWordService.class);
        WatchedWordForm wording =
                new WatchedWordForm(SharedFixture.unique(), FilterAction.BLOCK, "", "It promises too much.");
        long id = scenario.make(() -> words.add(scenario.fixture().administrator(), wording));
        scenario.put("wordId", id);
        scenario.put("version", scenario.make(() -> words.word(id).version()));
    }

    private void setting(Scenario scenario) {
        long administrator = scenario.fixture().administrator();
        scenario.run(() -> settings.change(
                administrator, Setting.STAFFED_OUTSIDE, version(), SharedFixture.unique(), "It was needed."));
        scenario.put("version", scenario.make(this::version));
        scenario.put(
                "changeId",
                scenario.make(() -> settings.changes(new SettingFilter(null, null), SettingFilter.USUAL_ORDER, 0, 1)
                        .getFirst()
                        .id()));
    }

    private int version() {
        return settings.setting(Setting.STAFFED_OUTSIDE).version();
    }

    private void turn(Scenario scenario) {
        RotaService rota = Services.get(RotaService.class);
        long administrator = scenario.fixture().administrator();
        long onDuty = scenario.fixture().member("MODERATOR");
        scenario.put("memberId", onDuty);
        scenario.run(() -> rota.addTurn(administrator, onDuty, null, "Mon 9:00-17:00"));
        scenario.put(
                "turnId",
                scenario.make(() -> newest(
                        rota.rota().turns().stream().map(turn -> turn.id()).toList())));
    }

    private void absence(Scenario scenario) {
        RotaService rota = Services.get(RotaService.class);
        long administrator = scenario.fixture().administrator();
        long away = scenario.fixture().member("MODERATOR");
        scenario.put("memberId", away);
        scenario.run(() -> rota.addAbsence(administrator, away, "2099-12-24", "2099-12-26"));
        scenario.put(
                "absenceId",
                scenario.make(() -> newest(rota.rota().absences().stream()
                        .map(absence -> absence.id())
                        .toList())));
    }

    private static long newest(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
