package org.patientforum.web.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateMarkerGuardTest {

    static IntStream signs() {
        return IntStream.rangeClosed(' ', '~');
    }

    /** What Mojarra looks for begins with a tilde; nothing else in its buffer may. */
    @ParameterizedTest
    @MethodSource("signs")
    void whatIsTypedNeverBeginsAMarkerAndComesOutAsItWas(int sign) throws IOException {
        String typed = Character.toString(sign).repeat(20_000);
        StringWriter buffer = new StringWriter();
        Writer writer = StateMarkerGuard.into(buffer);
        writer.write(typed);
        writer.write(typed, 0, 100);
        writer.write(typed.toCharArray());
        writer.write(sign);
        writer.append((char) sign).append(typed);
        assertThat(buffer.toString()).doesNotContain("~");
        assertThat(out(buffer)).isEqualTo(Character.toString(sign).repeat(60_102));
    }

    @Test
    void onlyMojarrasOwnMarkerIsOne() throws IOException {
        StringWriter buffer = new StringWriter();
        Writer writer = StateMarkerGuard.into(buffer);
        writer.write("<p>" + StateMarkerGuard.MARKER + "</p>");
        writer.write(StateMarkerGuard.MARKER.toCharArray());
        assertThat(buffer.toString()).doesNotContain("~");
        writer.write(StateMarkerGuard.MARKER);
        assertThat(buffer.toString()).endsWith(StateMarkerGuard.MARKER);
        assertThat(out(buffer)).isEqualTo("<p>" + StateMarkerGuard.MARKER + "</p>" + StateMarkerGuard.MARKER.repeat(2));
    }

    @Test
    void theSignThatStandsForATildeIsNotTurnedIntoOne() throws IOException {
        StringWriter buffer = new StringWriter();
        StateMarkerGuard.into(buffer).write("a\uFDD0b");
        assertThat(out(buffer)).isEqualTo("a\uFFFDb");
    }

    private static String out(StringWriter buffer) throws IOException {
        StringWriter page = new StringWriter();
        StateMarkerGuard.outOf(page).write(buffer.toString());
        return page.toString();
    }
}
