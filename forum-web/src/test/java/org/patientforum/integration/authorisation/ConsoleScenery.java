package org.patientforum.integration.authorisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.alerting.RotaService;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.announcements.AnnouncementWords;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingService;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.members.terms.TermsService;
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

/** How members, what is theirs alone, and what staff keep in the console come into each state. */
final class ConsoleScenery {

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

    void offer(Map<String, Consumer<Scene>> ways) {
        ways.put("member active", scene -> scene.put("target", ReportTarget.ofMember(scene.owner())));
        ways.put("member of staff", scene -> scene.put("memberId", scene.stage().member("MODERATOR")));
        ways.put("member not confirmed", this::unconfirmed);
        ways.put("member with address", this::withAddress);
        ways.put("member warned", this::warned);
        ways.put("member shut out", this::shutOut);
        ways.put("member with signIn", this::signedIn);
        ways.put("member with draft", this::draft);
        ways.put("group followed", this::followedGroup);
        ways.put("mail kept", scene -> mail(scene, "SENT"));
        ways.put("mail failed", scene -> mail(scene, "FAILED"));
        ways.put("mail address suppressed", this::suppressed);
        ways.put("mail queue stopped", scene -> queue(scene, true));
        ways.put("mail queue going", scene -> queue(scene, false));
        ways.put(
                "mail queue on hold",
                scene -> scene.stage().change("update mail_queue set held_since = current_timestamp where id = ?", 1));
        ways.put("template offered", this::template);
        ways.put("advice link offered", this::adviceLink);
        ways.put("watched word kept", this::watchedWord);
        ways.put("setting changed", this::setting);
        ways.put("announcement to come", this::announcement);
        ways.put("terms in force", scene -> scene.put("version", terms()));
        ways.put("rota with turn", this::turn);
        ways.put("rota with absence", this::absence);
    }

    private static int terms() {
        return Services.get(TermsService.class).current().orElseThrow().version();
    }

    private void unconfirmed(Scene scene) {
        scene.stage().change("update member set state = 'UNCONFIRMED' where id = ?", scene.owner());
    }

    private void withAddress(Scene scene) {
        address(scene, scene.owner());
        if (scene.actor() != scene.owner()) {
            address(scene, scene.actor());
        }
    }

    private static void address(Scene scene, long member) {
        scene.stage()
                .change(
                        "insert into person (member_id, email, email_key) values (?, '" + member + "@example.org', '"
                                + member + "@example.org')",
                        member);
        scene.stage()
                .change(
                        "insert into credential (member_id, password_hash, changed_at) values (?,"
                                + " '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',"
                                + " current_timestamp)",
                        member);
    }

    private void warned(Scene scene) {
        scene.run(() -> sanctions.warn(scene.stage().director(), scene.owner(), "Unkind. " + scene.secret()));
        sanction(scene);
    }

    private void shutOut(Scene scene) {
        scene.run(() -> sanctions.restrict(
                scene.stage().director(),
                scene.owner(),
                SanctionKind.SUSPENSION,
                Instant.now().plusSeconds(86_400),
                "Unkind."));
        sanction(scene);
    }

    private void sanction(Scene scene) {
        scene.put(
                "sanctionId",
                scene.make(() -> sanctions.of(scene.owner()).getFirst().id()));
    }

    private void signedIn(Scene scene) {
        SignInService signIns = Services.get(SignInService.class);
        scene.make(() -> signIns.open(scene.owner(), new NewSignIn.Device("Firefox", true)));
        scene.put(
                "signInId",
                scene.make(() -> signIns.mySignIns(scene.owner()).getFirst().signInId()));
    }

    private void draft(Scene scene) {
        scene.put("place", "discussion:1");
        DraftHandle fresh = DraftHandle.unsaved("discussion:1");
        String text = "How long did you " + scene.secret();
        scene.put(
                "draftId",
                scene.make(() -> Services.get(DraftService.class)
                        .save(scene.owner(), fresh, "About waiting", text)
                        .id()));
    }

    private void followedGroup(Scene scene) {
        scene.run(
                () -> Services.get(FollowingService.class).followGroup(scene.owner(), scene.group(), Delivery.WEEKLY));
    }

    private void mail(Scene scene, String state) {
        long id = scene.stage().nextId();
        scene.put("mailId", id);
        scene.stage()
                .change(
                        "insert into outgoing_mail (id, kind, subject_id, member_id, message_id, state, priority,"
                                + " attempts, next_attempt_at, rendered, created_at) values (?, 'NEW_REPLY', 1, "
                                + scene.owner() + ", 'table" + id + "', '" + state
                                + "', 5, 1, current_timestamp, '" + MIME.replace("new.", scene.secret()) + "',"
                                + " current_timestamp)",
                        id);
    }

    private void suppressed(Scene scene) {
        scene.stage()
                .change(
                        "insert into mail_suppression (member_id, address_mark, answer, since)"
                                + " values (?, 'mark', '550 5.1.1', current_timestamp)",
                        scene.owner());
    }

    private void queue(Scene scene, boolean stopped) {
        MailQueueService queue = Services.get(MailQueueService.class);
        scene.stage().callers().call(Caller.ADMINISTRATOR, () -> {
            if (stopped) {
                queue.pause(scene.stage().director());
            } else {
                queue.resume(scene.stage().director());
            }
            return null;
        });
    }

    private void template(Scene scene) {
        ResponseTemplateService templates = Services.get(ResponseTemplateService.class);
        ResponseTemplateRow row = new ResponseTemplateRow(0, Stage.unique(), null, "We looked.", false, 0);
        long id = scene.make(() -> templates.add(scene.stage().director(), row));
        scene.put("id", id);
        scene.put(
                "wish",
                scene.make(() -> templates.all().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow()));
    }

    private void adviceLink(Scene scene) {
        AdviceLinkService links = Services.get(AdviceLinkService.class);
        long id = scene.make(() -> links.add(scene.stage().director(), Stage.unique(), "https://example.org/advice"));
        scene.put("adviceLinkId", id);
        scene.put(
                "wish",
                scene.make(() -> links.all().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow()));
    }

    private void announcement(Scene scene) {
        AnnouncementService announcements = Services.get(AnnouncementService.class);
        long id = scene.make(() -> announcements.write(scene.stage().director(), announcement()));
        scene.put("id", id);
        scene.put(
                "version",
                scene.make(() -> announcements.all().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow()
                        .version()));
    }

    /** Told when no test runs any more. */
    static AnnouncementWords announcement() {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        return new AnnouncementWords("The clinic is closed", "On Monday.", false, tomorrow, tomorrow.plusSeconds(60));
    }

    private void watchedWord(Scene scene) {
        WatchedWordService words = Services.get(WatchedWordService.class);
        WatchedWordForm wording = new WatchedWordForm(Stage.unique(), FilterAction.BLOCK, "", "It promises too much.");
        long id = scene.make(() -> words.add(scene.stage().director(), wording));
        scene.put("wordId", id);
        scene.put("version", scene.make(() -> words.word(id).version()));
    }

    private void setting(Scene scene) {
        long director = scene.stage().director();
        scene.run(
                () -> settings.change(director, Setting.STAFFED_OUTSIDE, version(), Stage.unique(), "It was needed."));
        scene.put("version", scene.make(this::version));
        scene.put(
                "changeId",
                scene.make(() -> settings.changes(new SettingFilter(null, null), 0, 1)
                        .getFirst()
                        .id()));
    }

    private int version() {
        return settings.setting(Setting.STAFFED_OUTSIDE).version();
    }

    private void turn(Scene scene) {
        RotaService rota = Services.get(RotaService.class);
        long director = scene.stage().director();
        long onDuty = scene.stage().member("MODERATOR");
        scene.put("memberId", onDuty);
        scene.run(() -> rota.addTurn(director, onDuty, null, "Mon 9:00-17:00"));
        scene.put(
                "turnId",
                scene.make(() -> newest(
                        rota.rota().turns().stream().map(turn -> turn.id()).toList())));
    }

    private void absence(Scene scene) {
        RotaService rota = Services.get(RotaService.class);
        long director = scene.stage().director();
        long away = scene.stage().member("MODERATOR");
        scene.put("memberId", away);
        scene.run(() -> rota.addAbsence(director, away, "2099-12-24", "2099-12-26"));
        scene.put(
                "absenceId",
                scene.make(() -> newest(rota.rota().absences().stream()
                        .map(absence -> absence.id())
                        .toList())));
    }

    private static long newest(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
