package org.patientforum.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields of a rejected form are stored, and which never are. */
class TypedFieldsTest {

    private static final Pattern SECRET_FIELD = Pattern.compile("(?:forum:secret field|inputSecret id)=\"([^\"#]+)\"");

    private static final Pattern WRITTEN_FIELD = Pattern.compile("<forum:(?:text|area) field=\"([^\"#]+)\"");

    @Test
    void neverStoresPasswords() throws IOException {
        List<String> secrets;
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            secrets = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> SECRET_FIELD.matcher(read(page)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
        assertThat(secrets).hasSizeGreaterThan(1).allMatch(TypedFields::isSecret);
    }

    /** Free text must be restored whatever happens to the form. */
    @Test
    void knowsTextInputsOfPages() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> WRITTEN_FIELD.matcher(read(page)).results().map(found -> found.group(1)))
                    .filter(field ->
                            TypedFields.texts(Map.of(field, "two words")).isEmpty())
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void ignoresControlFields() {
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
    void distinguishesTextFromChoices() {
        Map<String, String> sent = Map.of(
                "text",
                "Two words",
                "what",
                "LEAVE",
                "value",
                "3",
                "reason",
                "ADVERTISING",
                "post-reply",
                "Post reply",
                "elsewhere",
                "x".repeat(41));
        assertThat(TypedFields.texts(sent)).containsOnlyKeys("text", "elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks", "Yes.", "text", "OK", "5", "谢谢你的帮助", "ありがとうございます", "ขอบคุณมาก", "🙂"})
    void acceptsSingleWordAsText(String typed) {
        FakeRequest sent = new FakeRequest("/discussions/1");
        sent.parameters.putAll(Map.of("text", typed, "post-reply", "Post reply"));
        assertThat(TypedFields.texts(sent.request())).containsExactlyEntriesOf(Map.of("text", typed));
    }

    /** All text fields of the pages must be listed. */
    @Test
    void recognizesTextInAnyScriptForAllFields() throws IOException {
        Pattern box = Pattern.compile(
                "<(?:forum:(?:area|compose|text)|h:inputText(?:area)?)\\s[^>]*?\\b(?:field|id)=\"([^\"#]+)\"");
        Set<String> boxes = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .forEach(page -> box.matcher(read(page)).results().forEach(found -> boxes.add(found.group(1))));
        }
        assertThat(boxes)
                .contains("text", "pseudonym", "email", "badge", "into", "mailName")
                .allSatisfy(name -> assertThat(TypedFields.texts(Map.of(name, "谢谢你的帮助")))
                        .as(name)
                        .isNotEmpty())
                .filteredOn(name ->
                        !Set.of("value", "contact", "reason", "close-reason").contains(name))
                .allSatisfy(name -> assertThat(TypedFields.texts(Map.of(name, "2026-12-24")))
                        .as(name)
                        .isNotEmpty());
    }
}
