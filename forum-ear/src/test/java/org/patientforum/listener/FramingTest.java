package org.patientforum.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each character alone, in a name and in a value (RFC 9110, sections 5.5 and 5.6.2). */
class FramingTest {

    private static final String OF_NAMES = "[!#$%&'*+.^_`|~0-9A-Za-z-]";
    private static final String OF_VALUES = "[\\t\\x20-\\x7E\\x80-\\xFF]";

    private static boolean accepts(String head, String name, String value) {
        HttpRequestPacket request = HttpRequestPacket.builder()
                .method("GET")
                .uri("/")
                .protocol(Protocol.HTTP_1_1)
                .build();
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        request.getHeaders().addValue(name).setBytes(bytes, 0, bytes.length);
        try {
            Field buffer = HttpHeader.class.getDeclaredField("headerBuffer");
            buffer.setAccessible(true);
            buffer.set(
                    request,
                    Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, head.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return Framing.isValid(request);
    }

    @Test
    void acceptsCharactersOnlyWhereAllowed() {
        for (char character = 0; character < 0x100; character++) {
            String text = String.valueOf(character);
            assertThat(accepts("GET / HTTP/1.1\r\n\r\n", "a" + text, "b"))
                    .as("in a name: %x", (int) character)
                    .isEqualTo(text.matches(OF_NAMES));
            assertThat(accepts("GET / HTTP/1.1\r\n\r\n", "a", "b" + text + "c"))
                    .as("in a value: %x", (int) character)
                    .isEqualTo(text.matches(OF_VALUES));
        }
        assertThat(accepts("GET / HTTP/1.1\r\n\r\n", "", "b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET / HTTP/1.1\\r\\nA: b\\r\\n\\r\\n     | true
            \\r\\nGET / HTTP/1.1\\r\\nA: b\\r\\n\\r\\n | true
            GET / HTTP/1.1\\nA: b\\r\\n\\r\\n        | false
            GET / HTTP/1.1\\r\\nA: b\\n\\r\\n        | false
            GET / HTTP/1.1\\r\\nA: b\\rc\\r\\n\\r\\n  | false
            \\nGET / HTTP/1.1\\r\\n\\r\\n           | false
            GET / HTTP/1.1\\r\\n\\r\\n\\r           | false""")
    void acceptsOnlyCrLf(String head, boolean valid) {
        assertThat(accepts(head.translateEscapes(), "A", "b")).isEqualTo(valid);
    }
}
