package org.patientforum.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of a form that could not be taken, and what never is. */
class TypedFieldsTest {

    private static final Pattern SECRET_FIELD = Pattern.compile("(?:forum:secret field|inputSecret id)=\"([^\"#]+)\"");

    @Test
    void noPasswordIsEverKept() throws IOException {
        List<String> secrets;
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            secrets = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> SECRET_FIELD.matcher(read(page)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
        assertThat(secrets).hasSizeGreaterThan(1).allMatch(TypedFields::secret);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatTheFormCarriesForItselfIsNotTyped() {
        FakeRequest sent = new FakeRequest("/discussions/1");
        sent.parameters.putAll(Map.of(
                "text",
                "It took me an hour.",
                "form_token",
                "a.b.c",
                "draft",
                "12",
                "jakarta.faces.ViewState",
                "stateless",
                "reply-form",
                "reply-form",
                "password",
                "not to be kept",
                "empty",
                ""));
        assertThat(TypedFields.of(sent.request())).containsExactlyEntriesOf(Map.of("text", "It took me an hour."));
    }

    @Test
    void wordsAreToldFromChoices() {
        Map<String, String> sent = Map.of(
                "text",
                "Two words",
                "what",
                "LEAVE",
                "value",
                "3",
                "post-reply",
                "Post reply",
                "elsewhere",
                "x".repeat(41));
        assertThat(TypedFields.words(sent)).containsOnlyKeys("text", "elsewhere");
    }
}
