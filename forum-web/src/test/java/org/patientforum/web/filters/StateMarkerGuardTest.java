package org.patientforum.web.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateMarkerGuardTest {

    static IntStream characters() {
        return IntStream.rangeClosed(' ', '~');
    }

    /** Mojarra's marker begins with a tilde; nothing else in its buffer may contain one. */
    @ParameterizedTest
    @MethodSource("characters")
    void escapesAndRestoresTypedText(int character) throws IOException {
        String typed = Character.toString(character).repeat(20_000);
        StringWriter buffer = new StringWriter();
        Writer writer = StateMarkerGuard.escaping(buffer);
        writer.write(typed);
        writer.write(typed, 0, 100);
        writer.write(typed.toCharArray());
        writer.write(character);
        writer.append((char) character).append(typed);
        writer.flush();
        assertThat(buffer.toString()).doesNotContain("~");
        assertThat(buffered(buffer)).isEqualTo(Character.toString(character).repeat(60_102));
    }

    /** The marker may be written alone or within a part of the page that was buffered before. */
    @Test
    void passesMarkerUnchanged() throws IOException {
        String page = "~<p>~~</p>" + StateMarkerGuard.MARKER + "<p>~</p>" + StateMarkerGuard.MARKER;
        StringWriter buffer = new StringWriter();
        Writer writer = StateMarkerGuard.escaping(buffer);
        writer.write(page);
        writer.flush();
        assertThat(buffer.toString().replace(StateMarkerGuard.MARKER, "")).doesNotContain("~");
        assertThat(buffer.toString().split(StateMarkerGuard.MARKER, -1)).hasSize(3);
        assertThat(buffered(buffer)).isEqualTo(page);
    }

    /** PrimeFaces, for example, passes on character arrays. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 35})
    void passesMarkerWrittenInPieces(int length) throws IOException {
        String page = "<p>a~b~com.sun</p>~" + StateMarkerGuard.MARKER + "~";
        StringWriter buffer = new StringWriter();
        Writer writer = StateMarkerGuard.escaping(buffer);
        for (int at = 0; at < page.length(); at += length) {
            writer.write(page.toCharArray(), at, Math.min(length, page.length() - at));
        }
        writer.flush();
        assertThat(buffer.toString().split(StateMarkerGuard.MARKER, -1))
                .hasSize(2)
                .noneMatch(part -> part.contains("~"));
        assertThat(buffered(buffer)).isEqualTo(page);
    }

    @Test
    void doesNotTurnStandInIntoTilde() throws IOException {
        StringWriter buffer = new StringWriter();
        StateMarkerGuard.escaping(buffer).write("a\uFDD0b");
        assertThat(buffered(buffer)).isEqualTo("a\uFFFDb");
    }

    private static String buffered(StringWriter buffer) throws IOException {
        StringWriter page = new StringWriter();
        StateMarkerGuard.unescaping(page).write(buffer.toString());
        return page.toString();
    }
}
