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
import org.patientforum.running.RawHttp.Response;
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
    private static final List<String> REQUESTS = List.of(
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
    private record Exchange(String request, Response response) {}

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Test
    void answersEveryRequestDuringStartAndStop() throws Exception {
        ForumDatabase database = ForumDatabase.of(ForumDatabase.Kind.POSTGRESQL, folder);
        Map<String, String> options = new HashMap<>(database.options());
        options.put("forum.base-url", "https://forum.example.org");
        options.put("forum.stop.drain-seconds", "3");
        try (ForumProcess forum = new ForumProcess(folder, options);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.execute(() -> sendUntilStarted(forum));
            forum.start();
            clients.shutdown();
            assertThat(clients.awaitTermination(Timeouts.STEP.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            verifyResponsesDuringStart();
            verifyResponsesDuringStop(forum, database.url());
            assertThat(forum.log()).doesNotContain("SEVERE").doesNotContain("Payara");
        }
    }

    private void sendUntilStarted(ForumProcess forum) {
        boolean started = false;
        for (int i = 0; !started; i++) {
            try {
                String requestText = REQUESTS.get(i % REQUESTS.size());
                Response response = RawHttp.send(forum, requestText);
                exchanges.add(new Exchange(requestText, response));
                started = response.status() != 503;
            } catch (IOException notListening) {
                assertThat(exchanges)
                        .as("the port is closed only until the first response")
                        .isEmpty();
            }
        }
    }

    private void verifyResponsesDuringStart() {
        List<Exchange> before = exchanges.subList(0, exchanges.size() - 1);
        assertThat(before).hasSizeGreaterThan(REQUESTS.size()).allSatisfy(exchange -> {
            Response response = exchange.response();
            ResponseHeadersIT.assertComplete(response, "");
            assertThat(response.header("Retry-After")).isEqualTo("10");
            assertThat(response.body())
                    .as(exchange.request())
                    .contains(exchange.request().startsWith("HEAD") ? "" : "The forum is starting");
            if (exchange.request().equals(POST)) {
                assertThat(response.body()).contains("My left eye &lt;b&gt;").doesNotContain("canvas", "abcdefgh");
                assertThat(response.header("Refresh")).isEmpty();
            }
        });
        ResponseHeadersIT.assertComplete(
                exchanges.getLast().response(), exchanges.getLast().request());
    }

    /** The forum serves requests while it reports that it is not ready; then it refuses new requests and waits for active ones that the database blocks. */
    private static void verifyResponsesDuringStop(ForumProcess forum, String url) throws Exception {
        assertThat(sendUnchecked(forum, READY).status()).isEqualTo(200);
        forum.requestStop();
        assertThat(await(forum, READY, response -> response.status() == 503).body())
                .contains("DOWN");
        assertThat(sendUnchecked(forum, GET).status())
                .as("an empty forum has no group")
                .isEqualTo(404);
        CompletableFuture<Response> active;
        try (Connection database = DriverManager.getConnection(url, "forum", "");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table forum_group in access exclusive mode");
            active = CompletableFuture.supplyAsync(() -> sendUnchecked(forum, GET), Thread::startVirtualThread);
            await(forum, GET, response -> response.body().contains("The forum is about to restart"));
            Response refused = sendUnchecked(forum, POST);
            ResponseHeadersIT.assertComplete(refused, "");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("10");
            assertThat(refused.body()).contains("My left eye &lt;b&gt;").doesNotContain("canvas");
            assertThat(active).isNotDone();
            database.rollback();
        }
        Response completed = active.get(Timeouts.STEP.toSeconds(), TimeUnit.SECONDS);
        assertThat(completed.status()).isEqualTo(404);
        assertThat(completed.header("Connection")).isEqualTo("close");
        assertThat(completed.body()).contains("We cannot find this page");
        ResponseHeadersIT.assertComplete(completed, "");
        awaitPortClosed(forum);
        assertThat(forum.exitStatus()).isEqualTo(SIGNAL + TERM);
    }

    private static Response sendUnchecked(ForumProcess forum, String request) {
        try {
            return RawHttp.send(forum, request);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Repeats the request until the response matches; after a second without response, sends it again. */
    private static Response await(ForumProcess forum, String request, Predicate<Response> expected) throws Exception {
        while (true) {
            try {
                Response response = CompletableFuture.supplyAsync(
                                () -> sendUnchecked(forum, request), Thread::startVirtualThread)
                        .get(1, TimeUnit.SECONDS);
                ResponseHeadersIT.assertComplete(response, "");
                if (expected.test(response)) {
                    return response;
                }
            } catch (TimeoutException blockedByDatabase) {
                // that request stays active
            }
        }
    }

    private static void awaitPortClosed(ForumProcess forum) {
        try {
            while (true) {
                ResponseHeadersIT.assertComplete(RawHttp.send(forum, GET), "");
            }
        } catch (IOException portClosed) {
            // expected
        }
    }
}
