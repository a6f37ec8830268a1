package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RawHttp.Response;
import org.patientforum.running.RunningForum;

/** Slow clients do not delay others: a request occupies a thread only when it is complete. */
@ResourceLock(RunningForum.CHANGED)
class SlowClientsIT {

    private static final int SENDERS = 200;
    private static final int MAX_PER_ADDRESS = 32;

    /** Used by one class at a time, because slow requests and those of other tests would compete for its connections. */
    @RegisterExtension
    static final RunningForum forum = RunningForum.changed();

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private Socket startRequest(String from, String head, String body) throws IOException {
        Socket socket = RawHttp.connect(forum.process());
        open.add(socket);
        String request = "POST /account/sign-in HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + from
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + head + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static Response requestPage(String from) throws IOException {
        return RawHttp.send(
                forum.process(),
                "GET /account/sign-in HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + from
                        + "\r\nConnection: close\r\n\r\n");
    }

    /** With Content-Length, chunked, with Expect and with Upgrade; more than three times as many clients as threads. */
    @Test
    void slowRequestsDoNotDelayOthers() throws IOException {
        List<String> heads = List.of(
                "Content-Length: 1000",
                "Transfer-Encoding: chunked",
                "Content-Length: 1000\r\nExpect: 100-continue",
                "Content-Length: 1000\r\nConnection: Upgrade\r\nUpgrade: h2c");
        List<String> bodies = List.of("email=", "6\r\nemail=\r\n", "", "email=");
        for (int i = 0; i < SENDERS; i++) {
            startRequest("192.0.2." + i, heads.get(i % 4), bodies.get(i % 4));
        }
        long startedAt = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(requestPage("198.51.100.1").status()).isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(10));
        for (Socket socket : open) {
            assertThat(RawHttp.read(socket.getInputStream())).contains("HTTP/1.1 408");
        }
    }

    /** Closes the connection of a client that pipelines requests without reading the responses, which would fill the memory. */
    @Test
    void slowReaderIsDisconnected() throws IOException {
        int logged = forum.process().log().length();
        String request = "GET /look/forum.css HTTP/1.1\r\nHost: x\r\n\r\n";
        Socket socket = RawHttp.connect(forum.process());
        open.add(socket);
        try {
            for (int i = 0; i < 3000; i++) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (SocketException disconnected) {
            // before all requests were sent
        }
        String answers = RawHttp.read(socket.getInputStream());
        assertThat(answers.split("HTTP/1.1 200", -1)).hasSizeBetween(2, 1000);
        assertThat(requestPage("198.51.100.2").status()).isEqualTo(200);
        assertThat(forum.process().log().substring(logged)).doesNotContain("SEVERE", "Connection is closed");
    }

    /** The limit also applies if a few bytes arrive regularly. */
    @Test
    void slowSenderTimesOut() throws IOException {
        Socket socket = startRequest("192.0.2.1", "Content-Length: 100000", "email=");
        Socket head = sendPartial("GET / HTTP/1.1\r\nLong: ");
        Socket second = sendPartial("GET /look/logo.svg HTTP/1.1\r\nHost: x\r\n\r\n");
        try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
            for (Socket each : List.of(socket, head, second)) {
                scheduler.scheduleAtFixedRate(() -> drip(each), 200, 200, TimeUnit.MILLISECONDS);
            }
            assertThat(RawHttp.read(socket.getInputStream()))
                    .startsWith("HTTP/1.1 408")
                    .contains("nosniff")
                    .contains("did not arrive in time");
            assertThat(RawHttp.read(head.getInputStream()))
                    .as("an incomplete head")
                    .isEmpty();
            assertThat(RawHttp.read(second.getInputStream()))
                    .as("another head on a connection that was in use")
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("HTTP/1.1 4");
            scheduler.shutdownNow();
        }
    }

    private Socket sendPartial(String begin) throws IOException {
        Socket socket = RawHttp.connect(forum.process());
        open.add(socket);
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException ended) {
            throw new UncheckedIOException(ended); // ends the schedule
        }
    }

    @Test
    void incompleteRequestsPerAddressAreLimited() throws IOException {
        for (int i = 0; i < MAX_PER_ADDRESS; i++) {
            Socket socket = startRequest("203.0.113.7", "Content-Length: 1000\r\nExpect: 100-continue", "");
            assertThat(socket.getInputStream().readNBytes(12))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("HTTP/1.1 100");
        }
        Socket excess = startRequest("203.0.113.7", "Content-Length: 1000", "email=");
        assertThat(RawHttp.read(excess.getInputStream()))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 60");
        assertThat(requestPage("203.0.113.7").status())
                .as("complete requests are still served")
                .isEqualTo(200);
        Socket another = startRequest("203.0.113.8", "Content-Length: 6\r\nConnection: close", "email=");
        assertThat(RawHttp.read(another.getInputStream())).startsWith("HTTP/1.1 403");
    }

    @Test
    void fragmentedRequestIsBuffered() throws IOException {
        Socket socket = startRequest("192.0.2.2", "Connection: close\r\nContent-Length: 12", "email");
        socket.getOutputStream().write("=a".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write("&x=1".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write("2".getBytes(StandardCharsets.US_ASCII));
        assertThat(RawHttp.read(socket.getInputStream())).startsWith("HTTP/1.1 403");
        Socket waiting =
                startRequest("192.0.2.3", "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 7", "");
        waiting.getOutputStream().write("email=a".getBytes(StandardCharsets.US_ASCII));
        assertThat(RawHttp.read(waiting.getInputStream())).contains("HTTP/1.1 403");
    }
}
