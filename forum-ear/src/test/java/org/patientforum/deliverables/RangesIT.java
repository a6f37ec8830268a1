package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.running.RawHttp;
import org.patientforum.running.RunningForum;

/** A request for one range receives it; a request for several receives the whole file (RFC 9110, section 14.2). */
class RangesIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @ParameterizedTest
    @CsvSource({"1, 206", "2, 200", "500, 200"})
    void severalRangesAreIgnored(int ranges, int status) throws IOException {
        String wanted = IntStream.range(0, ranges)
                .mapToObj(number -> 2 * number + "-" + 2 * number)
                .collect(Collectors.joining(","));
        RawHttp.Response response = RawHttp.send(
                forum.process(),
                "GET /look/forum.css HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=" + wanted + "\r\n\r\n");
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.all("Content-Range").isEmpty()).isEqualTo(status == 200);
    }
}
