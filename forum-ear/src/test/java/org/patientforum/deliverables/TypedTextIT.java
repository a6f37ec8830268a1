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
import org.patientforum.running.PlainClient.Answer;
import org.patientforum.running.PlainClient.Form;

/** Every cell of the table in docs/typed-text.md: what happens to a text after an incident between typing and submitting. */
class TypedTextIT {

    private static final Path TABLE = Path.of("../docs/typed-text.md");
    private static final String NOTHING = "-";

    @TempDir
    private static Path folder;

    private static KillableForum forum;
    private static FormScenarios desk;

    /** Uses PostgreSQL, so that the test can insert members while the forum runs. */
    @BeforeAll
    static void start() throws IOException {
        forum = new KillableForum(ForumDatabase.Kind.POSTGRESQL, folder, Map.of());
        desk = new FormScenarios(forum);
    }

    @AfterAll
    static void end() throws IOException {
        forum.end("typed-text");
    }

    @TestFactory
    Stream<DynamicTest> theTable() throws IOException {
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
    void lateWriterCanResubmit(String table) throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("reply");
        Form form = writing.filled("The second of " + table);
        try (ConcurrentWriter other = new ConcurrentWriter(forum.database().url())) {
            other.write(table, Long.parseLong(writing.discussion()));
            Answer answer = other.commitOnceWaitedFor(() -> writing.client.post(form));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("Someone else saved at the same moment", "Send it again");
            assertThat(FormScenarios.shows(answer, "The second of " + table)).isTrue();
            assertThat(writing.count("The second of " + table)).isZero();
            other.remove();
            Answer again = writing.client.post(form);
            assertThat(again.taken()).as(again.status() + " " + again.body()).isTrue();
        }
        assertThat(writing.count("The second of " + table)).isEqualTo(1);
        assertThat(forum.process().log()).contains("AT_ONCE at POST").doesNotContain(") already exists");
    }

    /** Two transactions deadlock, and PostgreSQL aborts the forum's (SQLSTATE 40P01), at a statement or at the commit. */
    @ParameterizedTest
    @ValueSource(strings = {"member", "notification_task"})
    void deadlockVictimReadsErrorAndCanResubmit(String held) throws IOException, SQLException {
        Optional<Answer> ended = Optional.empty();
        while (ended.isEmpty()) { // on a slow machine it may be the other one, and the reply is taken
            FormScenarios.Writing writing = desk.begin("reply");
            String text = "In the way of " + held + " " + System.nanoTime();
            Form form = writing.filled(text);
            long discussion = Long.parseLong(writing.discussion());
            try (ConcurrentWriter other = new ConcurrentWriter(forum.database().url())) {
                if (held.equals("member")) {
                    other.holdMembers();
                } else {
                    other.write(held, discussion);
                }
                ended = other.deadlock(() -> writing.client.post(form), discussion);
            }
            if (ended.isPresent()) {
                assertThat(ended.get().status()).isEqualTo(409);
                assertThat(ended.get().body()).contains("Someone else saved at the same moment", "Send it again");
                assertThat(FormScenarios.shows(ended.get(), text)).isTrue();
                assertThat(writing.count(text)).isZero();
                assertThat(writing.client.post(form).taken()).isTrue();
            }
            assertThat(writing.count(text)).isEqualTo(1);
        }
        assertThat(forum.process().log()).contains("deadlock detected");
    }

    /** Two members of staff edit the same object. The second sees the first's changes before saving. */
    @ParameterizedTest
    @ValueSource(strings = {"group", "template", "announcement", "advice", "watched word", "badge"})
    void concurrentStaffEditsAreCompared(String thing) throws IOException, SQLException {
        FormScenarios.Tended tended = desk.tended(thing);
        PlainClient administrator = desk.administrator();
        Answer second = administrator.get(tended.url());
        assertThat(administrator
                        .post(tended.fill(administrator.get(tended.url()), "Written first"))
                        .taken())
                .isTrue();
        Answer answer = administrator.post(tended.fill(second, "Written second"));
        Answer compared = answer.taken() ? administrator.get(answer.location()) : answer;
        assertThat(compared.body()).contains("Someone else has changed th", "What is here now");
        assertThat(compared.body().replace("Written second", ""))
                .as("the other text itself")
                .contains(">Written first<");
        assertThat(tended.typed(compared)).isEqualTo("Written second");
        assertThat(administrator.post(tended.fill(compared, "Written third")).taken())
                .isTrue();
        assertThat(tended.typed(administrator.get(tended.url()))).isEqualTo("Written third");
    }

    /** The author edits a reported post while staff decide on it. Staff see the new text before the decision takes effect. */
    @ParameterizedTest
    @ValueSource(strings = {"before the preview", "after the preview"})
    void decisionOnChangedTextIsRejected(String when) throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("edit");
        PlainClient administrator = desk.administrator();
        Answer opened = desk.takenUpPost(writing);
        Form edit = writing.filled("It was not meant so, sorry.");
        if (when.startsWith("before")) {
            assertThat(writing.client.post(edit).taken()).isTrue();
        }
        Answer looked = administrator.post(desk.decide(opened, "look"));
        if (when.startsWith("after")) {
            assertThat(looked.body()).contains("decide-it");
            assertThat(writing.client.post(edit).taken()).isTrue();
            looked = administrator.post(desk.decide(looked, "decide-it"));
        }
        Answer told = looked.taken() ? administrator.get(looked.location()) : looked;
        assertThat(told.body())
                .contains("Something has changed since you opened this case", "It was not meant so, sorry.");
        assertThat(FormScenarios.inBox(told, "We hid it.")).as(told.body()).isTrue();
        assertThat(writing.count("It was not meant so, sorry.")).isEqualTo(1);
        Answer again = administrator.post(desk.decide(told, "look"));
        assertThat(administrator.post(desk.decide(again, "decide-it")).taken()).isTrue();
        assertThat(new PlainClient().get(desk.place(writing)).body()).doesNotContain("It was not meant so, sorry.");
    }

    /** The same for several posts that staff select from a list. */
    @ParameterizedTest
    @ValueSource(strings = {"before the preview", "after the preview"})
    void bulkDecisionOnChangedTextIsRejected(String when) throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("edit");
        PlainClient administrator = desk.administrator();
        Answer opened = administrator.get(desk.tending(writing));
        Form edit = writing.filled("It was not meant so, sorry.");
        if (when.startsWith("before")) {
            assertThat(writing.client.post(edit).taken()).isTrue();
        }
        Answer told = administrator.post(desk.hideSecond(opened));
        if (when.startsWith("after")) {
            assertThat(writing.client.post(edit).taken()).isTrue();
            told = administrator.post(PlainClient.fill(told, "chosen-plan", Map.of(), "chosen-do"));
        }
        assertThat(told.body())
                .contains("Post 2 has changed since you opened this page", "It was not meant so, sorry.")
                .doesNotContain("chosen-do");
        assertThat(writing.count("It was not meant so, sorry.")).isEqualTo(1);
        Answer again = administrator.post(desk.hideSecond(told));
        assertThat(administrator
                        .post(PlainClient.fill(again, "chosen-plan", Map.of(), "chosen-do"))
                        .taken())
                .isTrue();
        assertThat(new PlainClient().get(desk.place(writing)).body()).doesNotContain("It was not meant so, sorry.");
    }

    /** If the browser states that a page of the forum sent the form, an invalid token brings the text back into its text box. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&form_token=old.old.old", "&form_token=old.old.old.owner"})
    void sameSiteFormWithInvalidTokenIsShownAgain(String token) throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("reply");
        String text = "Without a token " + System.nanoTime();
        Form right = writing.filled(text);
        Form form = new Form(right.action(), right.fields().replaceAll("(^|&)form_token=[^&]*", "$1") + token);
        Answer strange = writing.client.sendOnly(form);
        assertThat(strange.status()).isEqualTo(403);
        assertThat(FormScenarios.linked(strange, "Open the page again")).isEqualTo(desk.place(writing));
        Answer answer = writing.client.sendFromOwnPage(form);
        assertThat(FormScenarios.inBox(writing.client.get(answer.location()), text))
                .isTrue();
        assertThat(writing.count(text)).isZero();
    }

    @Test
    void textOfAnotherMemberInThisBrowserIsNotShown() throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("reply");
        String text = "Of the first one " + System.nanoTime();
        Form form = writing.filled(text);
        desk.otherSignsIn(writing.client);
        Answer page = writing.client.get(writing.client.post(form).location());
        assertThat(page.body())
                .contains("Another member wrote a text on this page")
                .doesNotContain(text);
    }

    @Test
    void withdrawalOfChangedPostNeedsConfirmation() throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("edit");
        Form stale = desk.withdrawal(writing);
        assertThat(writing.client.post(writing.filled("Something better.")).taken())
                .isTrue();
        Answer asked = writing.client.post(stale);
        assertThat(asked.body()).contains("This post was changed after you opened this page", "Something better.");
        assertThat(writing.count("Something better.")).isEqualTo(1);
        assertThat(writing.client
                        .post(PlainClient.fill(asked, "withdraw", Map.of(), "withdraw-it"))
                        .taken())
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
    void removedPageStatesReason(String kind, String mishap, String why) throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin(kind);
        Form form = writing.filled("Too late.");
        desk.happens(mishap, writing);
        Answer opened = writing.anew(writing.client).page();
        assertThat(opened.status()).isEqualTo(404);
        assertThat(opened.body()).contains(why).doesNotContain("We cannot find this page");
        Answer sent = writing.client.post(form);
        assertThat(sent.body()).contains(why);
        assertThat(FormScenarios.shows(sent, "Too late.")).isTrue();
    }

    @Test
    void listOfDraftsNamesContext() throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin("reply");
        writing.client.post(writing.begun("A thought"));
        assertThat(desk.drafts(writing)).contains("A thought", writing.title());
    }

    private void cell(String mishap, String kind, String outcome) throws IOException, SQLException {
        FormScenarios.Writing writing = desk.begin(kind);
        PlainClient client = writing.client;
        String text = "Text " + System.nanoTime() + " of this person";
        switch (mishap.replaceFirst(":.*", "")) {
            case "sent twice" -> {
                Form form = writing.filled(text);
                judge(outcome, writing, List.of(client.post(form), client.post(form)), List.of(text));
            }
            case "sent, written on, sent again" -> {
                Answer first = client.post(writing.filled(text));
                Answer second = client.post(writing.filled(text + " And more."));
                judge(outcome, writing, List.of(first, second), List.of(text, text + " And more."));
            }
            case "the same text from the page loaded anew" -> {
                Answer first = client.post(writing.filled(text));
                FormScenarios.Writing anew = writing.anew(client);
                judge(outcome, anew, List.of(first, client.post(anew.filled(text))), List.of(text));
            }
            case "two windows" -> {
                FormScenarios.Writing other = writing.anew(client);
                Answer first = client.post(writing.filled(text));
                Answer second = client.post(other.filled("Other " + text));
                judge(outcome, other, List.of(first, second), List.of(text, "Other " + text));
            }
            case "the sign-in ended, in two windows" -> {
                Form form = writing.filled(text);
                Form other = writing.anew(client).filled("Other " + text);
                PlainClient sender = desk.happens("the sign-in ended meanwhile", writing);
                sender.post(form);
                Answer page = desk.pageAfterSigningIn(writing.by(sender), sender.post(other));
                assertThat(FormScenarios.inBox(page, "Other " + text)).isTrue();
                assertThat(FormScenarios.shows(page, text)).isTrue();
            }
            default -> {
                Form form = writing.filled(text);
                PlainClient sender = desk.happens(mishap, writing);
                try {
                    judge(outcome, writing.by(sender), List.of(sender.post(form)), List.of(text));
                } finally {
                    desk.over(mishap);
                }
            }
        }
    }

    private void judge(String outcome, FormScenarios.Writing writing, List<Answer> answers, List<String> texts)
            throws IOException {
        Answer last = answers.getLast();
        String typed = texts.getLast();
        switch (outcome) {
            case "once" -> {
                assertThat(last.taken()).as(last.status() + " " + last.body()).isTrue();
                assertThat(last.location()).isEqualTo(answers.getFirst().location());
                assertThat(writing.count(typed)).isEqualTo(1);
            }
            case "confirm" -> {
                Answer page = writing.follow(last);
                assertThat(FormScenarios.inBox(page, typed)).as(page.body()).isTrue();
                assertThat(page.body()).containsAnyOf("You have already sent this", "You have just posted");
                assertThat(writing.count(texts.getFirst())).isEqualTo(texts.size() > 1 ? 1 : answers.size() - 1);
            }
            case "compared" -> {
                Answer page = writing.follow(last);
                assertThat(FormScenarios.inBox(page, typed)).as(page.body()).isTrue();
                assertThat(page.body()).containsAnyOf("as it is now", "is here now");
                assertThat(page.body().replace(typed, ""))
                        .as("the other text itself")
                        .contains(texts.size() > 1 ? texts.getFirst() : FormScenarios.REDACTED);
                assertThat(writing.count(texts.getFirst())).isEqualTo(texts.size() > 1 ? 1 : answers.size() - 1);
            }
            case "both stored" -> {
                assertThat(last.taken()).as(last.status() + " " + last.body()).isTrue();
                for (String text : texts) {
                    assertThat(writing.count(text)).as(text).isPositive();
                }
            }
            case "restored" ->
                assertThat(desk.boxAfterSigningIn(writing, last, typed)).isTrue();
            case "rejected" -> {
                Answer page = desk.pageAfterPassword(writing, last);
                assertThat(page.body()).contains("You can sign in again on");
                assertThat(FormScenarios.shows(page, typed)).as(page.body()).isTrue();
            }
            case "as a guest" -> {
                Answer refused = desk.pageAfterPassword(writing, last);
                assertThat(FormScenarios.shows(refused, typed))
                        .as(refused.body())
                        .isTrue();
                Answer page = writing.client.get(FormScenarios.linked(refused, "without signing in"));
                assertThat(FormScenarios.inBox(page, typed)).as(page.body()).isTrue();
                FormScenarios.Writing guest = writing.on(page);
                Answer sent = writing.client.post(guest.filled(typed));
                assertThat(sent.taken()).as(sent.status() + " " + sent.body()).isTrue();
                assertThat(guest.count(typed)).isPositive();
            }
            case "shown" -> {
                Answer page = writing.follow(last);
                assertThat(FormScenarios.shows(page, typed))
                        .as(page.status() + " " + page.body())
                        .isTrue();
            }
            case "accepted" -> {
                assertThat(last.taken()).as(last.status() + " " + last.body()).isTrue();
                assertThat(writing.count(typed)).isPositive();
            }
            default -> throw new IllegalArgumentException(outcome);
        }
    }
}
