package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RunningForum;

/** What RFC 9112 asks of whoever reads requests is read, whether it comes at once or byte by byte; and nothing else. */
class FramingIT {

    private static final String GET = "GET /look/forum.css HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    private static final String FORM =
            "Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept: text/html\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    /** The status of each answer on the connection, in their order. */
    private static String statuses(String answers) {
        return STATUS.matcher(answers).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }

    private static String atOnce(String requests) throws IOException {
        return sent(requests, requests.length());
    }

    private static String sent(String requests, int bytesAtATime) throws IOException {
        byte[] all = requests.getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = RawHttp.connect(forum.process())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (int from = 0; from < all.length; from += bytesAtATime) {
                out.write(all, from, Math.min(bytesAtATime, all.length - from));
                out.flush();
                Thread.onSpinWait();
            }
            return RawHttp.read(socket.getInputStream());
        }
    }

    /** Section 2.2: empty lines before a request are passed over, also behind the form before it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 20})
    void emptyLinesBeforeARequestAreNotRead(int bytesAtATime) throws IOException {
        String post = "POST /account/sign-in HTTP/1.1\r\n" + FORM + "Content-Length: 3\r\n\r\nx=1";
        assertThat(statuses(sent("\r\n" + GET, bytesAtATime))).isEqualTo("200");
        assertThat(statuses(sent("\r\n\r\n\r\n" + GET, bytesAtATime))).isEqualTo("200");
        assertThat(statuses(sent(post + "\r\n" + GET, bytesAtATime))).isEqualTo("403 200");
    }

    /** They are no way around what is not clear, and a line of something else is no empty one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nGET http://me@x/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "\r\nGET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
                "\r\n \r\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void butWhatIsNotClearIsRefused(String request) throws IOException {
        assertThat(statuses(atOnce(request))).matches("40[05]");
    }

    /** Section 7.1.1: what stands behind the length of a chunk is ignored, and the text is whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1 << 20})
    void extensionsOfChunksAreIgnored(int bytesAtATime) throws IOException {
        String chunks = "b;name=value\r\ntext=Twitch\r\n3;a=\"b;c\";" + "d".repeat(300)
                + "\r\nAt \r\n5 ; x \r\nNight\r\n0;last\r\n\r\n";
        String answers = sent(
                "POST /account/sign-in HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n" + chunks + GET,
                bytesAtATime);
        assertThat(statuses(answers)).isEqualTo("403 200");
        assertThat(answers).contains("TwitchAt Night");
    }

    @ParameterizedTest
    @CsvSource({"'1;\u0001'", "'1;a\rb'", "'1;LONG'", "'1 2;a'", "';a'", "''", "' 1'", "'g;a'"})
    void whatIsNoExtensionIsRefused(String line) throws IOException {
        String request =
                "POST /account/sign-in HTTP/1.1\r\n" + FORM + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + line.replace("LONG", "x".repeat(5000)) + "\r\nx\r\n0\r\n\r\n";
        assertThat(statuses(atOnce(request))).isEqualTo("400");
    }

    /** RFC 9110, section 14.2: one range is given, of several the whole. */
    @ParameterizedTest
    @CsvSource({"1, 206", "2, 200", "500, 200"})
    void ofManyRangesTheWholeIsGiven(int ranges, int status) throws IOException {
        String wanted = IntStream.range(0, ranges)
                .mapToObj(number -> 2 * number + "-" + 2 * number)
                .collect(Collectors.joining(","));
        String answer = atOnce(GET.replace("Connection", "Range: bytes=" + wanted + "\r\nConnection"));
        assertThat(statuses(answer)).isEqualTo(String.valueOf(status));
        assertThat(answer.contains("Content-Range")).isEqualTo(status == 206);
    }
}
