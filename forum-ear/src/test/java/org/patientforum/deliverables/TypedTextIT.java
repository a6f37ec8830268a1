package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.running.ForumDatabase;
import org.patientforum.running.PlainClient;
import org.patientforum.running.PlainClient.Form;
import org.patientforum.running.PlainClient.Response;

/** Every cell of the table in docs/typed-text.md: what happens to a text after an incident between typing and submitting. */
class TypedTextIT {

    private static final Path TABLE = Path.of("../docs/typed-text.md");
    private static final String NOTHING = "-";

    @TempDir
    private static Path folder;

    private static KillableForum forum;
    private static FormScenarios scenarios;

    /** Uses PostgreSQL, so that the test can insert members while the forum runs. */
    @BeforeAll
    static void start() throws IOException {
        forum = new KillableForum(ForumDatabase.Kind.POSTGRESQL, folder, Map.of());
        scenarios = new FormScenarios(forum);
    }

    @AfterAll
    static void end() throws IOException {
        forum.end("typed-text");
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() throws IOException {
        List<List<String>> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> forms = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.size())
                        .filter(column -> !row.get(column).equals(NOTHING))
                        .mapToObj(column -> DynamicTest.dynamicTest(
                                row.getFirst() + ": " + forms.get(column),
                                () -> cell(row.getFirst(), forms.get(column), row.get(column)))));
    }

    /** The forum waits for a key that a concurrent transaction has written, and then violates it, at the first INSERT or at the commit. */
    @ParameterizedTest
    @ValueSource(strings = {"post", "notification_task"})
    void textSurvivesConcurrentInsertAndCanBeResubmitted(String table) throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("reply");
        Form form = writing.fillIn("The second of " + table);
        try (ConcurrentWriter concurrent = new ConcurrentWriter(forum.database().url())) {
            concurrent.insert(table, Long.parseLong(writing.discussion()));
            Response response = concurrent.commitOnceWaitedFor(() -> writing.client.post(form));
            assertThat(response.status()).isEqualTo(409);
            assertThat(response.body()).contains("Someone else saved at the same moment", "Send it again");
            assertThat(FormScenarios.shows(response, "The second of " + table)).isTrue();
            assertThat(writing.count("The second of " + table)).isZero();
            concurrent.removeInserted();
            Response resubmitted = writing.client.post(form);
            assertThat(resubmitted.accepted())
                    .as(resubmitted.status() + " " + resubmitted.body())
                    .isTrue();
        }
        assertThat(writing.count("The second of " + table)).isEqualTo(1);
        assertThat(forum.process().log()).contains("AT_ONCE at POST").doesNotContain(") already exists");
    }

    /** Two transactions deadlock, and PostgreSQL aborts the forum's (SQLSTATE 40P01), at a statement or at the commit. */
    @ParameterizedTest
    @ValueSource(strings = {"member", "notification_task"})
    void textSurvivesDeadlockAndCanBeResubmitted(String locked) throws IOException, SQLException {
        Optional<Response> aborted = Optional.empty();
        while (aborted.isEmpty()) { // on a slow machine PostgreSQL may abort the other transaction instead
            FormScenarios.Writing writing = scenarios.open("reply");
            String text = "In the way of " + locked + " " + System.nanoTime();
            Form form = writing.fillIn(text);
            long discussion = Long.parseLong(writing.discussion());
            try (ConcurrentWriter concurrent =
                    new ConcurrentWriter(forum.database().url())) {
                if (locked.equals("member")) {
                    concurrent.lockMembers();
                } else {
                    concurrent.insert(locked, discussion);
                }
                aborted = concurrent
                        .deadlock(() -> writing.client.post(form), discussion)
                        .filter(response -> !response.accepted()); // or it was first, and nothing was aborted
            }
            if (aborted.isPresent()) {
                assertThat(aborted.get().status()).isEqualTo(409);
                assertThat(aborted.get().body()).contains("Someone else saved at the same moment", "Send it again");
                assertThat(FormScenarios.shows(aborted.get(), text)).isTrue();
                assertThat(writing.count(text)).isZero();
                assertThat(writing.client.post(form).accepted()).isTrue();
            }
            assertThat(writing.count(text)).isEqualTo(1);
        }
        assertThat(forum.process().log()).contains("deadlock detected");
    }

    /** Two members of staff edit the same object. The second sees the first's changes before saving. */
    @ParameterizedTest
    @ValueSource(strings = {"group", "template", "announcement", "advice", "watched word", "badge"})
    void concurrentStaffEditsAreCompared(String objectKind) throws IOException, SQLException {
        FormScenarios.Editable editable = scenarios.createEditable(objectKind);
        PlainClient administrator = scenarios.administrator();
        Response second = administrator.get(editable.url());
        assertThat(administrator
                        .post(editable.fill(administrator.get(editable.url()), "Written first"))
                        .accepted())
                .isTrue();
        Response response = administrator.post(editable.fill(second, "Written second"));
        Response compared = response.accepted() ? administrator.get(response.location()) : response;
        assertThat(compared.body()).contains("Someone else has changed th", "What is here now");
        assertThat(compared.body().replace("Written second", ""))
                .as("the other text itself")
                .contains(">Written first<");
        assertThat(editable.fieldValue(compared)).isEqualTo("Written second");
        assertThat(administrator.post(editable.fill(compared, "Written third")).accepted())
                .isTrue();
        assertThat(editable.fieldValue(administrator.get(editable.url()))).isEqualTo("Written third");
    }

    /** The author edits a reported post while staff decide on it. Staff see the new text before the decision takes effect. */
    @ParameterizedTest
    @ValueSource(strings = {"before the preview", "after the preview"})
    void decisionOnChangedTextIsRejected(String when) throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("edit");
        PlainClient administrator = scenarios.administrator();
        Response opened = scenarios.openCase(writing);
        Form edit = writing.fillIn("It was not meant so, sorry.");
        if (when.startsWith("before")) {
            assertThat(writing.client.post(edit).accepted()).isTrue();
        }
        Response preview = administrator.post(scenarios.hideForm(opened, "look"));
        if (when.startsWith("after")) {
            assertThat(preview.body()).contains("decide-it");
            assertThat(writing.client.post(edit).accepted()).isTrue();
            preview = administrator.post(scenarios.hideForm(preview, "decide-it"));
        }
        Response rejection = preview.accepted() ? administrator.get(preview.location()) : preview;
        assertThat(rejection.body())
                .contains("Something has changed since you opened this case", "It was not meant so, sorry.");
        assertThat(FormScenarios.inBox(rejection, "We hid it."))
                .as(rejection.body())
                .isTrue();
        assertThat(writing.count("It was not meant so, sorry.")).isEqualTo(1);
        Response resubmitted = administrator.post(scenarios.hideForm(rejection, "look"));
        assertThat(administrator
                        .post(scenarios.hideForm(resubmitted, "decide-it"))
                        .accepted())
                .isTrue();
        assertThat(new PlainClient().get(scenarios.discussionUrl(writing)).body())
                .doesNotContain("It was not meant so, sorry.");
    }

    /** The same for several posts that staff select from a list. */
    @ParameterizedTest
    @ValueSource(strings = {"before the preview", "after the preview"})
    void bulkDecisionOnChangedTextIsRejected(String when) throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("edit");
        PlainClient administrator = scenarios.administrator();
        Response opened = administrator.get(scenarios.consoleUrl(writing));
        Form edit = writing.fillIn("It was not meant so, sorry.");
        if (when.startsWith("before")) {
            assertThat(writing.client.post(edit).accepted()).isTrue();
        }
        Response rejection = administrator.post(scenarios.hideReplyForm(opened));
        if (when.startsWith("after")) {
            assertThat(writing.client.post(edit).accepted()).isTrue();
            rejection = administrator.post(PlainClient.fill(rejection, "chosen-plan", Map.of(), "chosen-do"));
        }
        assertThat(rejection.body())
                .contains("Post 2 has changed since you opened this page", "It was not meant so, sorry.")
                .doesNotContain("chosen-do");
        assertThat(writing.count("It was not meant so, sorry.")).isEqualTo(1);
        Response resubmitted = administrator.post(scenarios.hideReplyForm(rejection));
        assertThat(administrator
                        .post(PlainClient.fill(resubmitted, "chosen-plan", Map.of(), "chosen-do"))
                        .accepted())
                .isTrue();
        assertThat(new PlainClient().get(scenarios.discussionUrl(writing)).body())
                .doesNotContain("It was not meant so, sorry.");
    }

    /** If the browser states that a page of the forum sent the form, an invalid token brings the text back into its text box. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&form_token=old.old.old", "&form_token=old.old.old.owner"})
    void sameSiteFormWithInvalidTokenIsShownAgain(String token) throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("reply");
        String text = "Without a token " + System.nanoTime();
        Form valid = writing.fillIn(text);
        Form form = new Form(valid.action(), valid.fields().replaceAll("(^|&)form_token=[^&]*", "$1") + token);
        Response crossSite = writing.client.sendOnly(form);
        assertThat(crossSite.status()).isEqualTo(403);
        assertThat(FormScenarios.linked(crossSite, "Open the page again")).isEqualTo(scenarios.discussionUrl(writing));
        Response response = writing.client.sendFromOwnPage(form);
        assertThat(FormScenarios.inBox(writing.client.get(response.location()), text))
                .isTrue();
        assertThat(writing.count(text)).isZero();
    }

    @Test
    void textOfAnotherMemberInThisBrowserIsNotShown() throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("reply");
        String text = "Of the first one " + System.nanoTime();
        Form form = writing.fillIn(text);
        scenarios.signInOther(writing.client);
        Response page = writing.client.get(writing.client.post(form).location());
        assertThat(page.body())
                .contains("Another member wrote a text on this page")
                .doesNotContain(text);
    }

    @Test
    void withdrawalOfChangedPostNeedsConfirmation() throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("edit");
        Form stale = scenarios.withdrawalForm(writing);
        assertThat(writing.client.post(writing.fillIn("Something better.")).accepted())
                .isTrue();
        Response confirmation = writing.client.post(stale);
        assertThat(confirmation.body())
                .contains("This post was changed after you opened this page", "Something better.");
        assertThat(writing.count("Something better.")).isEqualTo(1);
        assertThat(writing.client
                        .post(PlainClient.fill(confirmation, "withdraw", Map.of(), "withdraw-it"))
                        .accepted())
                .isTrue();
        assertThat(writing.count("Something better.")).isZero();
    }

    /** The page states the reason if the reader may know it. */
    @ParameterizedTest
    @CsvSource({
        "edit, the post was hidden, Our staff have hidden this post",
        "edit, the post was withdrawn, You have withdrawn this post",
        "new discussion, the group was archived, This group is closed for new posts"
    })
    void removedPageStatesReason(String kind, String incident, String why) throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open(kind);
        Form form = writing.fillIn("Too late.");
        scenarios.cause(incident, writing);
        Response opened = writing.reopen(writing.client).page();
        assertThat(opened.status()).isEqualTo(404);
        assertThat(opened.body()).contains(why).doesNotContain("We cannot find this page");
        Response sent = writing.client.post(form);
        assertThat(sent.body()).contains(why);
        assertThat(FormScenarios.shows(sent, "Too late.")).isTrue();
    }

    @Test
    void listOfDraftsNamesContext() throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open("reply");
        writing.client.post(writing.previewReply("A thought"));
        assertThat(scenarios.drafts(writing)).contains("A thought", writing.title());
    }

    private void cell(String incident, String kind, String outcome) throws IOException, SQLException {
        FormScenarios.Writing writing = scenarios.open(kind);
        PlainClient client = writing.client;
        String text = "Text " + System.nanoTime() + " of this person";
        switch (incident.replaceFirst(":.*", "")) {
            case "sent twice" -> {
                Form form = writing.fillIn(text);
                verify(outcome, writing, List.of(client.post(form), client.post(form)), List.of(text));
            }
            case "sent, written on, sent again" -> {
                Response first = client.post(writing.fillIn(text));
                Response second = client.post(writing.fillIn(text + " And more."));
                verify(outcome, writing, List.of(first, second), List.of(text, text + " And more."));
            }
            case "the same text from the page loaded anew" -> {
                Response first = client.post(writing.fillIn(text));
                FormScenarios.Writing reopened = writing.reopen(client);
                verify(outcome, reopened, List.of(first, client.post(reopened.fillIn(text))), List.of(text));
            }
            case "two windows" -> {
                FormScenarios.Writing concurrent = writing.reopen(client);
                Response first = client.post(writing.fillIn(text));
                Response second = client.post(concurrent.fillIn("Other " + text));
                verify(outcome, concurrent, List.of(first, second), List.of(text, "Other " + text));
            }
            case "the sign-in ended, in two windows" -> {
                Form form = writing.fillIn(text);
                Form concurrent = writing.reopen(client).fillIn("Other " + text);
                PlainClient sender = scenarios.cause("the sign-in ended meanwhile", writing);
                sender.post(form);
                Response page = scenarios.pageAfterSigningIn(writing.from(sender), sender.post(concurrent));
                assertThat(FormScenarios.inBox(page, "Other " + text)).isTrue();
                assertThat(FormScenarios.shows(page, text)).isTrue();
            }
            default -> {
                Form form = writing.fillIn(text);
                PlainClient sender = scenarios.cause(incident, writing);
                try {
                    verify(outcome, writing.from(sender), List.of(sender.post(form)), List.of(text));
                } finally {
                    scenarios.revert(incident);
                }
            }
        }
    }

    private void verify(String outcome, FormScenarios.Writing writing, List<Response> answers, List<String> texts)
            throws IOException {
        Response last = answers.getLast();
        String typed = texts.getLast();
        switch (outcome) {
            case "once" -> {
                assertThat(last.accepted())
                        .as(last.status() + " " + last.body())
                        .isTrue();
                assertThat(last.location()).isEqualTo(answers.getFirst().location());
                assertThat(writing.count(typed)).isEqualTo(1);
            }
            case "confirm" -> {
                Response page = writing.follow(last);
                assertThat(FormScenarios.inBox(page, typed)).as(page.body()).isTrue();
                assertThat(page.body()).containsAnyOf("You have already sent this", "You have just posted");
                assertThat(writing.count(texts.getFirst())).isEqualTo(texts.size() > 1 ? 1 : answers.size() - 1);
            }
            case "compared" -> {
                Response page = writing.follow(last);
                assertThat(FormScenarios.inBox(page, typed)).as(page.body()).isTrue();
                assertThat(page.body()).containsAnyOf("as it is now", "is here now");
                assertThat(page.body().replace(typed, ""))
                        .as("the other text itself")
                        .contains(texts.size() > 1 ? texts.getFirst() : FormScenarios.REDACTED);
                assertThat(writing.count(texts.getFirst())).isEqualTo(texts.size() > 1 ? 1 : answers.size() - 1);
            }
            case "both stored" -> {
                assertThat(last.accepted())
                        .as(last.status() + " " + last.body())
                        .isTrue();
                for (String text : texts) {
                    assertThat(writing.count(text)).as(text).isPositive();
                }
            }
            case "restored" ->
                assertThat(scenarios.boxAfterSigningIn(writing, last, typed)).isTrue();
            case "rejected" -> {
                Response page = scenarios.pageAfterPassword(writing, last);
                assertThat(page.body()).contains("You can sign in again on");
                assertThat(FormScenarios.shows(page, typed)).as(page.body()).isTrue();
            }
            case "as a guest" -> {
                Response refused = scenarios.pageAfterPassword(writing, last);
                assertThat(FormScenarios.shows(refused, typed))
                        .as(refused.body())
                        .isTrue();
                Response page = writing.client.get(FormScenarios.linked(refused, "without signing in"));
                assertThat(FormScenarios.inBox(page, typed)).as(page.body()).isTrue();
                FormScenarios.Writing guest = writing.on(page);
                Response sent = writing.client.post(guest.fillIn(typed));
                assertThat(sent.accepted())
                        .as(sent.status() + " " + sent.body())
                        .isTrue();
                assertThat(guest.count(typed)).isPositive();
            }
            case "shown" -> {
                Response page = writing.follow(last);
                assertThat(FormScenarios.shows(page, typed))
                        .as(page.status() + " " + page.body())
                        .isTrue();
            }
            case "accepted" -> {
                assertThat(last.accepted())
                        .as(last.status() + " " + last.body())
                        .isTrue();
                assertThat(writing.count(typed)).isPositive();
            }
            default -> throw new IllegalArgumentException(outcome);
        }
    }
}
