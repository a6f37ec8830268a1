package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.running.ForumProcess;
import org.patientforum.running.PlainClient;
import org.patientforum.running.PlainClient.Form;
import org.patientforum.running.PlainClient.Response;
import org.patientforum.running.Timeouts;

/** Opens and fills in forms, and causes incidents between typing and submitting, for {@link TypedTextIT}. */
final class FormScenarios {

    private static final List<String> STAFF_KINDS = List.of("note", "decision", "setting");
    private static final List<String> DISCUSSION_KINDS = List.of("reply", "edit", "report");
    private static final Map<String, String> REASONS =
            Map.of("facts", "It is so.", "ground", "RULES", "groundWords", "1");

    /** The texts that forms write. */
    private static final List<String> SAVED =
            List.of("post", "revision", "report", "case_note", "decision", "setting_change");

    /** The text of a redacted post. */
    static final String REDACTED = "Number.";

    private static final int FIRST = 2_000;

    private final KillableForum killable;
    private final ForumProcess forum;
    private final PlainClient administrator;
    private int members = FIRST;
    private String group;

    FormScenarios(KillableForum killable) throws IOException {
        this.killable = killable;
        this.forum = killable.process();
        this.administrator = killable.startWithAdministrator();
    }

    private static String email(String kind, int member) {
        return STAFF_KINDS.contains(kind) ? "otter@example.org" : KillableForum.email(member);
    }

    private PlainClient signIn(String kind, int member) throws IOException {
        PlainClient client = new PlainClient();
        assertThat(submitSignIn(client, client.get(forum.url("/account/sign-in")), email(kind, member))
                        .accepted())
                .isTrue();
        return client;
    }

    private static Response submitSignIn(PlainClient client, Response page, String email) throws IOException {
        Map<String, String> words = Map.of("email", email, "password", KillableForum.PASSWORD);
        return client.post(PlainClient.fill(page, "signin", words, "enter"));
    }

    /** Creates the data that this kind of form needs, and opens it. */
    Writing open(String kind) throws IOException, SQLException {
        int member = ++members;
        killable.insertMember(member, "MEMBER");
        PlainClient client = signIn(kind, member);
        String discussion = null;
        String post = null;
        if (DISCUSSION_KINDS.contains(kind)) {
            String title = "Discussion " + System.nanoTime();
            Map<String, String> opening = Map.of("title", title, "text", "Opening of " + title);
            discussion = number(
                    send(client, "/start-discussion/" + group(), "start", opening, "post-discussion")
                            .location(),
                    "/discussions/(\\d+)");
            Map<String, String> reply = Map.of("text", "Number 07700 900123.");
            send(client, "/discussions/" + discussion, "reply-form", reply, "post-reply");
            post = last(client.get(forum.url("/discussions/" + discussion)).body(), "/edit-post/(\\d+)");
        }
        return new Writing(client, kind, new Scene(group(), discussion, post, member), "").reopen(client);
    }

    /** Returns the group that the scenarios share, a new one after the last one was archived. */
    private String group() throws IOException {
        if (group == null) {
            String name = "Group " + System.nanoTime();
            send(
                    administrator,
                    "/console/group",
                    "group",
                    Map.of("name", name, "description", "x", "mailName", "x"),
                    "save");
            group = number(
                    administrator.get(forum.url("/console/groups")).body(),
                    "/console/group/(\\d+)[^>]*>\\Q" + name + "\\E");
        }
        return group;
    }

    /** What a form is about. Without a discussion or a post if this kind of form needs none. */
    private record Scene(String group, String discussion, String post, int member) {}

    private Response send(PlainClient client, String path, String form, Map<String, String> values, String button)
            throws IOException {
        Response response = client.post(PlainClient.fill(client.get(forum.url(path)), form, values, button));
        assertThat(response.accepted())
                .as(path + " " + response.status() + " " + response.body())
                .isTrue();
        return response;
    }

    private static String number(String text, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern + " in " + text).isTrue();
        return match.group(1);
    }

    private static String last(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .reduce((result, next) -> next)
                .orElseThrow()
                .group(1);
    }

    /** An open form. */
    final class Writing {

        final PlainClient client;
        private final String kind;
        private final Scene scene;
        private final String path;
        private Response page;

        private Writing(PlainClient client, String kind, Scene scene, String path) {
            this.client = client;
            this.kind = kind;
            this.scene = scene;
            this.path = path;
        }

        Writing reopen(PlainClient by) throws IOException {
            Writing writing = new Writing(by, kind, scene, path.isEmpty() ? path() : path);
            writing.page = by.get(forum.url(writing.path));
            return writing;
        }

        Writing from(PlainClient sender) {
            Writing writing = new Writing(sender, kind, scene, path);
            writing.page = page;
            return writing;
        }

        /** Returns the same form on another page. */
        Writing on(Response other) {
            Writing writing = from(client);
            writing.page = other;
            return writing;
        }

        /** Returns the page after the redirect, or the response itself if it is no redirect. */
        Response follow(Response response) throws IOException {
            return response.accepted() ? client.get(response.location()) : response;
        }

        private String path() throws IOException {
            return switch (kind) {
                case "new discussion" -> "/start-discussion/" + scene.group();
                case "reply" -> "/discussions/" + scene.discussion();
                case "edit" -> "/edit-post/" + scene.post();
                case "report" -> "/report/" + scene.post() + "?ask=REPORT";
                case "message" -> "/tell-us/complaint";
                case "note", "decision" -> openMemberCase(scene.member());
                default -> "/console/setting/PAGE_ACCESSIBILITY";
            };
        }

        Form fillIn(String text) throws IOException {
            return switch (kind) {
                case "new discussion" -> fill("start", Map.of("title", text, "text", text), "post-discussion");
                case "reply" -> fill("reply-form", Map.of("text", text), "post-reply");
                case "edit" -> fill("edit", Map.of("text", text), "save-post");
                case "report" -> fill("report", Map.of("reason", "SOMETHING_ELSE", "words", text), "send");
                case "message" -> fill("tell", Map.of("words", text), "send");
                case "note" -> fill("note-form", Map.of("note", text), "write-note");
                case "decision" -> decision(text);
                default -> fill("setting", Map.of("value", text, "reason", "It is time."), "save");
            };
        }

        private Form fill(String form, Map<String, String> values, String button) {
            return PlainClient.fill(page, form, values, button);
        }

        /** Returns the form that confirms a decision after its preview. */
        private Form decision(String text) throws IOException {
            Map<String, String> values = new HashMap<>(REASONS);
            values.putAll(Map.of("what", "LEAVE", "words", text));
            Response preview = client.post(fill("decision", values, "look"));
            return preview.body().contains("decide-it")
                    ? PlainClient.fill(preview, "decision", values, "decide-it")
                    : fill("decision", values, "decide-it");
        }

        Response page() {
            return page;
        }

        /** Returns the form that previews a reply, which saves it as a draft. */
        Form previewReply(String text) {
            return fill("reply-form", Map.of("text", text), "look-reply");
        }

        String title() {
            return number(page.body(), "<h1[^>]*>\\s*(.*?)\\s*</h1>");
        }

        String discussion() {
            return scene.discussion();
        }

        long count(String text) throws IOException {
            String shown = switch (kind) {
                case "new discussion" -> "/groups/" + scene.group();
                case "reply", "edit" -> "/discussions/" + scene.discussion();
                case "report", "message" -> findCase(text);
                default -> path;
            };
            String body = administrator.get(forum.url(shown)).body();
            long times = body.split(Pattern.quote(text), -1).length - 1L;
            return STAFF_KINDS.contains(kind) || kind.equals("report") || kind.equals("message")
                    ? Math.min(times, 1)
                    : times;
        }
    }

    PlainClient administrator() {
        return administrator;
    }

    /** Returns the URL of the discussion. */
    String discussionUrl(Writing writing) {
        return forum.url("/discussions/" + writing.discussion());
    }

    /** Returns the URL of the discussion in the console. */
    String consoleUrl(Writing writing) {
        return forum.url("/console/discussion/" + writing.discussion());
    }

    /** Returns the form that previews hiding the reply. */
    Form hideReplyForm(Response page) {
        Map<String, String> values = new HashMap<>(REASONS);
        values.putAll(Map.of("numbers", "2", "what", "HIDE", "words", "We hid it."));
        return PlainClient.fill(page, "posts-form", values, "look-posts");
    }

    /** Returns the form that withdraws the post. */
    Form withdrawalForm(Writing writing) throws IOException {
        Response page = writing.client.get(forum.url("/withdraw-post/" + writing.scene.post()));
        return PlainClient.fill(page, "withdraw", Map.of(), "withdraw-it");
    }

    /** Signs in another member in the same browser. */
    void signInOther(PlainClient client) throws IOException, SQLException {
        int other = ++members;
        killable.insertMember(other, "MEMBER");
        send(client, "/account/sign-out", "signout", Map.of(), "leave");
        Response page = client.get(forum.url("/account/sign-in"));
        assertThat(submitSignIn(client, page, KillableForum.email(other)).accepted())
                .isTrue();
    }

    String drafts(Writing writing) throws IOException {
        return writing.client.get(forum.url("/account/drafts")).body();
    }

    /** Returns the case about the post, opened by staff. */
    Response openCase(Writing writing) throws IOException {
        Response taken =
                send(administrator, "/console/post/" + writing.scene.post(), "take-up-form", Map.of(), "take-up");
        return administrator.get(taken.location());
    }

    /** Returns the form that hides the post of a case. */
    Form hideForm(Response page, String button) {
        Map<String, String> values = new HashMap<>(REASONS);
        values.putAll(Map.of("what", "HIDE", "words", "We hid it."));
        return PlainClient.fill(page, "decision", values, button);
    }

    /** A kind of object that staff edit, with its text field. */
    record Editable(String url, String form, String field, String button, Map<String, String> others) {

        Form fill(Response page, String text) {
            Map<String, String> values = new HashMap<>(others);
            values.put(field, text);
            return PlainClient.fill(page, form, values, button);
        }

        /** Returns the value of the field. */
        String fieldValue(Response page) {
            Matcher area = Pattern.compile("(?s)<textarea[^>]*\\bid=\"" + field + "\"[^>]*>\\s*(.*?)\\s*</textarea>")
                    .matcher(page.body());
            Matcher input = Pattern.compile("<input(?=[^>]*\\bid=\"" + field + "\")[^>]*\\bvalue=\"([^\"]*)\"")
                    .matcher(page.body());
            return area.find() ? area.group(1) : input.find() ? input.group(1) : "";
        }
    }

    /** Creates an object of this kind. */
    Editable createEditable(String kind) throws IOException, SQLException {
        String name = "Thing " + System.nanoTime();
        return switch (kind) {
            case "group" ->
                create(
                        "/console/group",
                        "/console/groups",
                        "group",
                        "description",
                        "save",
                        Map.of("name", name, "mailName", "x"));
            case "template" ->
                create("/console/templates", "/console/templates", "template", "words", "save", Map.of("title", name));
            case "announcement" ->
                create(
                        "/console/announcements",
                        "/console/announcements",
                        "announcement",
                        "markdown",
                        "save",
                        Map.of("title", name, "from", "2099-01-01T10:00", "until", "2099-02-01T10:00"));
            case "advice" ->
                create(
                        "/console/advice",
                        "/console/advice",
                        "advice",
                        "title",
                        "save",
                        Map.of("address", "https://example.org/" + name.replace(" ", "")));
            case "watched word" ->
                create(
                        "/console/watched-word",
                        "/console/watched-words",
                        "word",
                        "why",
                        "save",
                        Map.of("pattern", name.replace(" ", ""), "what", "BLOCK"));
            default -> {
                int member = ++members;
                killable.insertMember(member, "MODERATOR");
                yield new Editable(
                        forum.url("/console/member/" + member), "badge-form", "badge", "give-badge", Map.of());
            }
        };
    }

    private Editable create(
            String path, String list, String form, String field, String button, Map<String, String> values)
            throws IOException {
        Map<String, String> all = new HashMap<>(values);
        String text = "Begun " + System.nanoTime();
        all.put(field, text);
        send(administrator, path, form, all, button);
        String page = administrator.get(forum.url(list)).body();
        String link = last(page, "href=\"[^\"]*?(" + path + "(?:/|\\?id=)\\d+)\"");
        for (String match : Pattern.compile("href=\"[^\"]*?(" + path + "(?:/|\\?id=)\\d+)\"")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList()) {
            if (administrator.get(forum.url(match)).body().contains(text)) {
                link = match;
            }
        }
        return new Editable(forum.url(link), form, field, button, values);
    }

    /** Returns the URL of the link with this text. */
    static String linked(Response page, String words) {
        Matcher link =
                Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>[^<]*" + words).matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return page.address().resolve(link.group(1).replace("&amp;", "&")).toString();
    }

    /** Opens a case about the member in the console, because reports of guests are rate-limited. */
    private String openMemberCase(int member) throws IOException {
        return send(administrator, "/console/member/" + member, "take-up-form", Map.of(), "take-up")
                .location()
                .replaceFirst("https?://[^/]+", "");
    }

    private String findCase(String words) throws IOException {
        try {
            List<List<String>> match = killable.database()
                    .rows(
                            "select c.id from moderation_case c join report r on r.target_kind = c.target_kind and r.target_id = c.target_id"
                                    + " where r.words = ?",
                            words);
            assertThat(match).as("cases that say " + words).isNotEmpty();
            return "/console/case/" + match.getFirst().getFirst();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Causes an incident between typing and submitting; returns the client that submits the form. */
    PlainClient cause(String incident, Writing writing) throws IOException, SQLException {
        Scene scene = writing.scene;
        PlainClient client = writing.client;
        switch (incident) {
            case "the sign-in ended meanwhile" ->
                send(client.copy(), "/account/sign-out", "signout", Map.of(), "leave");
            case "the cookies are gone" -> {
                return new PlainClient();
            }
            case "signed out and in again in another window" -> {
                return signIn(writing.kind, scene.member());
            }
            case "the discussion was closed" ->
                send(administrator, "/discussions/" + scene.discussion(), "tend-form", Map.of(), "close-it");
            case "the group was archived" -> {
                archive(scene.group());
                group = null;
            }
            case "the post was withdrawn" ->
                send(client.copy(), "/withdraw-post/" + scene.post(), "withdraw", Map.of(), "withdraw-it");
            case "staff took words out of the post" ->
                submitWithPreview(
                        "/console/post/" + scene.post(),
                        "redact-form",
                        Map.of("text", REDACTED, "words", "Private."),
                        "redact");
            case "the post was hidden" -> {
                Response preview = administrator.post(hideForm(openCase(writing), "look"));
                assertThat(administrator.post(hideForm(preview, "decide-it")).accepted())
                        .isTrue();
            }
            case "the member was suspended" -> suspend(scene.member(), "READ_ONLY");
            case "the member was shut out" -> suspend(scene.member(), "SUSPENSION");
            case "the database is away" ->
                killable.database().server().orElseThrow().shutDown();
            case "somebody else saved at the same moment" -> {
                for (String sql : deadlockTriggers()) {
                    killable.database().change(sql);
                }
            }
            case "the database stands still" ->
                killable.database().server().orElseThrow().suspendProcesses();
            default -> throw new IllegalArgumentException(incident);
        }
        return client;
    }

    /** Makes PostgreSQL fail each save with a deadlock error. */
    private static List<String> deadlockTriggers() {
        List<String> sql = new ArrayList<>(List.of("""
                create function give_way() returns trigger language plpgsql as $$
                begin raise exception 'deadlock detected' using errcode = '40P01'; end $$"""));
        for (String table : SAVED) {
            sql.add("create trigger give_way before insert or update on " + table + " execute function give_way()");
        }
        return sql;
    }

    /** Reverts an incident that would affect the next case. */
    void revert(String incident) throws IOException, SQLException {
        if (incident.equals("somebody else saved at the same moment")) {
            killable.database().change("drop function give_way() cascade");
        }
        if (incident.equals("the database is away")) {
            killable.database().server().orElseThrow().restart();
            assertThat(awaitReady()).as("the forum works again").isTrue();
        }
        if (incident.equals("the database stands still")) {
            killable.database().server().orElseThrow().resumeProcesses();
            assertThat(awaitReady()).as("the forum works again").isTrue();
        }
    }

    private boolean awaitReady() throws IOException {
        long last = System.nanoTime() + Timeouts.WORK.toNanos();
        int status = 0;
        while (status != HttpURLConnection.HTTP_OK && System.nanoTime() < last) {
            status = new PlainClient().get(forum.url("/health/ready")).status();
        }
        return status == HttpURLConnection.HTTP_OK;
    }

    private void archive(String archived) throws IOException {
        Response asked = administrator.post(PlainClient.fill(
                administrator.get(forum.url("/console/group/" + archived)), "archive-form", Map.of(), "archive"));
        assertThat(administrator
                        .post(PlainClient.fill(asked, "archive-form", Map.of(), "archive-yes"))
                        .accepted())
                .isTrue();
    }

    private void submitWithPreview(String path, String form, Map<String, String> formValues, String button)
            throws IOException {
        Map<String, String> values = new HashMap<>(REASONS);
        values.putAll(formValues);
        Response preview =
                administrator.post(PlainClient.fill(administrator.get(forum.url(path)), form, values, "look"));
        assertThat(administrator
                        .post(PlainClient.fill(preview, form, values, button))
                        .accepted())
                .isTrue();
    }

    private void suspend(int member, String kind) throws IOException {
        String match = openMemberCase(member);
        Map<String, String> values = Map.of(
                "what", "LEAVE",
                "words", "Pause.",
                "sanction-choice", kind,
                "sanctionUntil", LocalDate.now().plusDays(3).toString(),
                "sanctionWords", "Pause.");
        submitWithPreview(match, "decision", values, "decide-it");
    }

    /** Whether the page after the redirect, and after signing in if required, has the text in a text box. */
    boolean boxAfterSigningIn(Writing writing, Response response, String text) throws IOException {
        return inBox(pageAfterSigningIn(writing, response), text);
    }

    /** Returns the page after the redirect, and after signing in if required. */
    Response pageAfterSigningIn(Writing writing, Response response) throws IOException {
        assertThat(response.accepted())
                .as(response.status() + " " + response.body())
                .isTrue();
        Response page = writing.client.get(response.location());
        if (response.location().contains("/account/sign-in")) {
            page = writing.client.get(submitSignIn(writing.client, page, email(writing.kind, writing.scene.member()))
                    .location());
        }
        return page;
    }

    /** Returns the response to the correct password, which may be a refusal. */
    Response pageAfterPassword(Writing writing, Response response) throws IOException {
        assertThat(response.location())
                .as(response.status() + " " + response.body())
                .contains("/account/sign-in");
        Response page = writing.client.get(response.location());
        return submitSignIn(writing.client, page, email(writing.kind, writing.scene.member()));
    }

    /** Whether the text is in a text box of a form on the page. */
    static boolean inBox(Response page, String text) {
        return Pattern.compile("(?s)<textarea(?![^>]*readonly)[^>]*>\\s*\\Q" + text + "\\E\\s*</textarea>")
                .matcher(page.body())
                .find();
    }

    /** Whether the page shows the text in a text box, even if only to be copied. */
    static boolean shows(Response page, String text) {
        return Pattern.compile("(?s)<textarea[^>]*>\\s*\\Q" + text + "\\E\\s*</textarea>")
                .matcher(page.body())
                .find();
    }
}
