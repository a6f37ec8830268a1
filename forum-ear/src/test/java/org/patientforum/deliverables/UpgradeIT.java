package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RunningForum;

/**
 * An offer to change the protocol (RFC 9110, section 7.8) changes nothing: the response has the same status and headers, its end is marked, and the connection serves the
 * next request.
 */
class UpgradeIT {

    private static final Pattern HEADER_OR_STATUS = Pattern.compile("(?m)HTTP/1\\.1 \\d+|^[A-Za-z-]+: ");

    private static final String NEXT = "GET /look/logo.svg HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    static Stream<Arguments> requests() {
        String form = " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        List<List<String>> requests = List.of(
                List.of("GET / HTTP/1.1\r\nHost: x\r\n", ""),
                List.of("GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n", ""),
                List.of("GET /look/forum.css HTTP/1.1\r\nHost: x\r\n", ""),
                List.of("GET /nowhere HTTP/1.1\r\nHost: x\r\n", ""),
                List.of("HEAD / HTTP/1.1\r\nHost: x\r\n", ""),
                List.of("POST /account/sign-in" + form + "Content-Length: 7\r\n", "email=a"),
                List.of(
                        "POST /account/sign-in" + form + "Transfer-Encoding: chunked\r\n",
                        "7\r\nemail=a\r\n0\r\n\r\n"));
        return Stream.of(
                        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
                        "Upgrade: TLS/1.0, made-up/7\r\n")
                .flatMap(offer -> requests.stream()
                        .map(request -> Arguments.of(request.getFirst(), offer, "\r\n" + request.getLast())));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void ignoresOffer(String head, String offer, String body) throws IOException {
        assertThat(headers(head + offer + body + NEXT)).isEqualTo(headers(head + body + NEXT));
    }

    /** The status lines and the names of the headers of all responses to these requests. */
    private static List<String> headers(String requests) throws IOException {
        RawHttp.Response response = RawHttp.send(forum.process(), requests);
        List<String> first = response.headers().stream()
                .map(header -> header.name())
                .filter(name -> !name.equals("Date"))
                .toList();
        List<String> second = HEADER_OR_STATUS
                .matcher(response.body())
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(second).as("the response to the second request").contains("HTTP/1.1 200");
        return Stream.of(List.of("HTTP/1.1 " + response.status()), first, second)
                .flatMap(List::stream)
                .toList();
    }
}
