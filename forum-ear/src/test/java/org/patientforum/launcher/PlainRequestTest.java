package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds the text typed by a member in a form that is submitted while the forum starts. */
class PlainRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text=Hello                      | Hello
            facts=Abusive                   | Abusive
            closeWhy=Done                   | Done
            pseudonym=an+owl                | an owl
            text=100%25+or+50%              | 100% or 50%
            text=50%zz+caf%C3%A9            | 50%zz café
            delivery=NOW&text=Two+words     | Two words
            password=My+secret&text=Hello   | Hello
            email=a@b.example               | a@b.example
            pseudonym=owl&badge=Nurse       | owl;Nurse
            form_token=a.b-c                |
            post-reply=Post+reply&text=Hello| Post reply;Hello
            """)
    void findsTypedText(String form, String text) throws IOException {
        List<String> expected = text == null ? List.of() : List.of(text.split(";"));
        assertThat(read("POST /x HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + form.length() + "\r\n\r\n" + form)
                        .typed())
                .isEqualTo(expected);
    }

    private static PlainRequest read(String request) throws IOException {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket sender = new Socket(port.getInetAddress(), port.getLocalPort());
                Socket accepted = port.accept()) {
            sender.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            sender.shutdownOutput();
            return PlainRequest.read(accepted);
        }
    }

    /** The launcher cannot access the application's classes, so it has a copy of their list of text fields. */
    @Test
    void textFieldsMatchApplication() throws IOException {
        assertThat(textFields("src/main/java/org/patientforum/launcher/PlainRequest.java"))
                .isEqualTo(textFields("../forum-web/src/main/java/org/patientforum/web/request/TypedFields.java"));
    }

    private static String textFields(String source) throws IOException {
        return Files.readString(Path.of(source))
                .replaceFirst("(?s).* = Pattern\\.compile\\(\\s*\"(text\\|[^\"]+)\".*", "$1");
    }
}
