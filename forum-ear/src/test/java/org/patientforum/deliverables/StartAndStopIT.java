package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patientforum.running.ForumDatabase;
import org.patientforum.running.ForumProcess;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RawHttp.Answer;
import org.patientforum.running.Timeouts;

/** During start and shutdown, the forum answers every request, and never the server or a partially started application. */
class StartAndStopIT {

    private static final String END = "Host: forum.example.org\r\nConnection: close\r\n";
    private static final String GET = "GET /groups/1 HTTP/1.1\r\n" + END + "\r\n";
    private static final String READY = "GET /health/ready HTTP/1.1\r\n" + END + "\r\n";
    private static final String FORM = "form_token=abcdefgh&password=canvas&text=My+left+eye+%3Cb%3E&send=send";
    private static final String POST =
            "POST /discussions/1 HTTP/1.1\r\n" + END + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: " + FORM.length() + "\r\n\r\n" + FORM;

    /** Sent repeatedly while the forum starts. */
    private static final List<String> ASKED = List.of(
            GET,
            POST,
            "HEAD / HTTP/1.1\r\n" + END + "\r\n",
            READY,
            "GET /look/forum.css HTTP/1.0\r\n\r\n",
            "GET /%zz HTTP/1.1\r\n" + END + "\r\n",
            "NONSENSE /\\ HTTP/1.1\r\n" + END + "\r\n");

    private static final int SIGNAL = 128;
    private static final int TERM = 15;

    @TempDir
    private Path folder;

    /** A request and its response. */
    private record Visit(String asked, Answer answer) {}

    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    @Test
    void answersEveryRequestDuringStartAndStop() throws Exception {
        ForumDatabase database = ForumDatabase.of(ForumDatabase.Kind.POSTGRESQL, folder);
        Map<String, String> options = new HashMap<>(database.options());
        options.put("forum.base-url", "https://forum.example.org");
        options.put("forum.stop.drain-seconds", "3");
        try (ForumProcess forum = new ForumProcess(folder, options);
                ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            visitors.execute(() -> visitUntilItIsThere(forum));
            forum.start();
            visitors.shutdown();
            assertThat(visitors.awaitTermination(Timeouts.STEP.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            starting();
            stopping(forum, database.url());
            assertThat(forum.log()).doesNotContain("SEVERE").doesNotContain("Payara");
        }
    }

    private void visitUntilItIsThere(ForumProcess forum) {
        boolean there = false;
        for (int i = 0; !there; i++) {
            try {
                String asked = ASKED.get(i % ASKED.size());
                Answer answer = RawHttp.send(forum, asked);
                visits.add(new Visit(asked, answer));
                there = answer.status() != 503;
            } catch (IOException failed) {
                assertThat(visits)
                        .as("nobody listens before the first second, but then always")
                        .isEmpty();
            }
        }
    }

    private void starting() {
        List<Visit> before = visits.subList(0, visits.size() - 1);
        assertThat(before).hasSizeGreaterThan(ASKED.size()).allSatisfy(visit -> {
            Answer answer = visit.answer();
            ResponseHeadersIT.complete(answer, "");
            assertThat(answer.header("Retry-After")).isEqualTo("10");
            assertThat(answer.body())
                    .as(visit.asked())
                    .contains(visit.asked().startsWith("HEAD") ? "" : "The forum is starting");
            if (visit.asked().equals(POST)) {
                assertThat(answer.body()).contains("My left eye &lt;b&gt;").doesNotContain("canvas", "abcdefgh");
                assertThat(answer.header("Refresh")).isEmpty();
            }
        });
        ResponseHeadersIT.complete(visits.getLast().answer(), visits.getLast().asked());
    }

    /** The forum serves requests while it reports that it is not ready; then it refuses new requests and waits for active ones that the database blocks. */
    private static void stopping(ForumProcess forum, String url) throws Exception {
        assertThat(sent(forum, READY).status()).isEqualTo(200);
        forum.requestStop();
        assertThat(await(forum, READY, answer -> answer.status() == 503).body()).contains("DOWN");
        assertThat(sent(forum, GET).status()).as("an empty forum has no group").isEqualTo(404);
        CompletableFuture<Answer> underWay;
        try (Connection database = DriverManager.getConnection(url, "forum", "");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table forum_group in access exclusive mode");
            underWay = CompletableFuture.supplyAsync(() -> sent(forum, GET), Thread::startVirtualThread);
            await(forum, GET, answer -> answer.body().contains("The forum is about to restart"));
            Answer kept = sent(forum, POST);
            ResponseHeadersIT.complete(kept, "");
            assertThat(kept.status()).isEqualTo(503);
            assertThat(kept.header("Retry-After")).isEqualTo("10");
            assertThat(kept.body()).contains("My left eye &lt;b&gt;").doesNotContain("canvas");
            assertThat(underWay).isNotDone();
            database.rollback();
        }
        Answer answered = underWay.get(Timeouts.STEP.toSeconds(), TimeUnit.SECONDS);
        assertThat(answered.status()).isEqualTo(404);
        assertThat(answered.header("Connection")).isEqualTo("close");
        assertThat(answered.body()).contains("We cannot find this page");
        ResponseHeadersIT.complete(answered, "");
        untilNobodyListens(forum);
        assertThat(forum.exitStatus()).isEqualTo(SIGNAL + TERM);
    }

    private static Answer sent(ForumProcess forum, String request) {
        try {
            return RawHttp.send(forum, request);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Repeats the request until the response matches; after a second without response, sends it again. */
    private static Answer await(ForumProcess forum, String request, Predicate<Answer> awaited) throws Exception {
        while (true) {
            try {
                Answer answer = CompletableFuture.supplyAsync(() -> sent(forum, request), Thread::startVirtualThread)
                        .get(1, TimeUnit.SECONDS);
                ResponseHeadersIT.complete(answer, "");
                if (awaited.test(answer)) {
                    return answer;
                }
            } catch (TimeoutException waitsForTheDatabase) {
                // that request stays active
            }
        }
    }

    private static void untilNobodyListens(ForumProcess forum) {
        try {
            while (true) {
                ResponseHeadersIT.complete(RawHttp.send(forum, GET), "");
            }
        } catch (IOException nobody) {
            // expected
        }
    }
}
