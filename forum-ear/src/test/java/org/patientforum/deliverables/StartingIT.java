package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patientforum.running.ForumProcess;
import org.patientforum.running.Patience;

/** Who comes while the forum starts is told so, and never meets a half of it. */
class StartingIT {

    @TempDir
    private Path folder;

    private final List<HttpResponse<String>> answers = new CopyOnWriteArrayList<>();

    @Test
    void thePortSaysThatTheForumIsStarting() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        try (ForumProcess forum = new ForumProcess(folder, Map.of());
                HttpClient http = HttpClient.newHttpClient();
                ScheduledExecutorService visitor = Executors.newSingleThreadScheduledExecutor()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(forum.url("/groups/1")))
                    .timeout(Patience.WORK)
                    .build();
            visitor.scheduleWithFixedDelay(
                    () -> {
                        visit(http, request);
                        if (!answers.isEmpty() && answers.getLast().statusCode() != 503) {
                            there.countDown();
                        }
                    },
                    0,
                    50,
                    TimeUnit.MILLISECONDS);
            forum.start();
            assertThat(there.await(Patience.STEP.toSeconds(), TimeUnit.SECONDS)).isTrue();
            visitor.shutdownNow();
            assertThat(forum.log()).doesNotContain("SEVERE");
        }
        List<HttpResponse<String>> before =
                answers.stream().takeWhile(answer -> answer.statusCode() == 503).toList();
        assertThat(before).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(answer.body()).contains("The forum is starting");
            AnswersIT.HEADERS.forEach((name, value) -> assertThat(name.startsWith("Strict-")
                            || answer.headers().firstValue(name).orElse("").matches(value))
                    .as(name)
                    .isTrue());
        });
        assertThat(answers.subList(before.size(), answers.size())).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).as("an empty forum has no group").isEqualTo(404);
            assertThat(answer.body()).contains("We cannot find this page");
        });
    }

    private void visit(HttpClient http, HttpRequest request) {
        try {
            answers.add(http.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            // nothing listens before the first second, and for a moment when the server takes over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
