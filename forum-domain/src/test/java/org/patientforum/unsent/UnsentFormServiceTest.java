package org.patientforum.unsent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

/** The text of a rejected form is returned unchanged to the browser that holds the key. */
class UnsentFormServiceTest {

    private static final String PATH = "/discussions/42";

    private final TestClock clock = new TestClock();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = new TestDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<UnsentFormService, T> action) {
        return database.with(em -> action.apply(new UnsentFormService(new UnsentForms(em), clock)));
    }

    private boolean keep(String key, TypedForm form) {
        return call(forms -> forms.save(key, form, Set.of()));
    }

    private List<TypedForm> find(String key, String path) {
        return call(forms -> forms.find(key, path));
    }

    private int removeOld() {
        return call(UnsentFormService::deleteExpired);
    }

    private static TypedForm form(String path, Map<String, String> fields) {
        return form(path, "number", fields);
    }

    private static TypedForm form(String path, String number, Map<String, String> fields) {
        return new TypedForm(path, number, Optional.of("owner"), fields);
    }

    @Test
    void textsAreReturnedUnchanged() {
        Map<String, String> fields =
                Map.of("text", "\"Quoted\"\r\n\\ \u2028 \ud83e\udef6 \u0645\u06cc\u200c", "title", "{}");
        assertThat(keep("key", form(PATH, fields))).isTrue();
        assertThat(find("key", PATH))
                .singleElement()
                .extracting(TypedForm::fields)
                .isEqualTo(fields);
    }

    @Test
    void eachPageHasItsOwnForms() {
        keep("key", form(PATH, Map.of("text", "one")));
        keep("key", form("/report/7", Map.of("words", "two")));
        keep("key", form(PATH, Map.of("text", "one, later")));
        assertThat(find("key", PATH).getFirst().fields()).containsValue("one, later");
        assertThat(find("key", "/report/7").getFirst().fields()).containsValue("two");
        assertThat(find("another", PATH)).isEmpty();
        call(forms -> {
            forms.delete("key", PATH, Set.of("number"));
            return null;
        });
        assertThat(find("key", PATH)).isEmpty();
        assertThat(find("key", "/report/7")).isNotEmpty();
    }

    @Test
    void eachWindowOfAPageHasItsOwnForm() {
        keep("key", form(PATH, "one", Map.of("text", "first window")));
        clock.pass(Duration.ofSeconds(1));
        keep("key", form(PATH, "two", Map.of("text", "second window")));
        assertThat(find("key", PATH))
                .extracting(form -> form.fields().get("text"))
                .containsExactly("second window", "first window");
        clock.pass(Duration.ofSeconds(1));
        call(forms -> forms.save("key", form(PATH, "three", Map.of("text", "second window, and more")), Set.of("two")));
        assertThat(find("key", PATH)).extracting(TypedForm::number).containsExactly("three", "one");
        call(forms -> {
            forms.delete("key", PATH, Set.of("three"));
            return null;
        });
        assertThat(find("key", PATH)).extracting(TypedForm::number).containsExactly("one");
    }

    @Test
    void storedFormsMoveWithTheirPage() {
        keep("key", form(PATH, Map.of("text", "one")));
        call(forms -> {
            forms.move("key", PATH, "/discussions/43");
            return null;
        });
        assertThat(find("key", PATH)).isEmpty();
        assertThat(find("key", "/discussions/43")).hasSize(1);
    }

    /** The address of a page may be a one-time link. */
    @Test
    void theDatabaseDoesNotContainTheAddress() {
        keep("key", form("/account/new-password/token", Map.of("text", "one")));
        assertThat(String.valueOf(database.<Object>with(em ->
                        em.createNativeQuery("select path from unsent_form").getSingleResult())))
                .doesNotContain("token");
    }

    @Test
    void theOldestFormsAreDeletedFirst() {
        for (int i = 0; i < 15; i++) {
            keep("key", form(PATH, "number" + i, Map.of("text", "text " + i)));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(find("key", PATH))
                .hasSize(10)
                .first()
                .extracting(TypedForm::number)
                .isEqualTo("number14");
    }

    /** A browser that sends many forms cannot fill the database: only its latest are stored, and others' stay. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 5", "owner, 20"})
    void aBrowserKeepsItsLatestFormsOnly(String owner, int limit) {
        keep("another", form(PATH, Map.of("text", "another's")));
        keep("key", new TypedForm(PATH, "n", Optional.of("someone else"), Map.of("text", "of before")));
        for (int i = 1; i <= 30; i++) {
            Map<String, String> fields = Map.of("words", "x".repeat(19_000));
            keep("key", new TypedForm("/report/" + i, "n" + i, Optional.ofNullable(owner), fields));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(IntStream.rangeClosed(1, 30)
                        .filter(i -> !find("key", "/report/" + i).isEmpty()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(31 - limit, 30).boxed().toList());
        assertThat(find("another", PATH)).isNotEmpty();
    }

    @Test
    void overlongFormsAreNotStored() {
        assertThat(keep("key", form(PATH, Map.of("text", "x".repeat(100_000))))).isFalse();
        assertThat(keep("key", form(PATH, Map.of("text", "x".repeat(99_000))))).isTrue();
    }

    @Test
    void formsExpireAfterADay() {
        keep("key", form(PATH, Map.of("text", "old")));
        clock.pass(Duration.ofHours(23));
        keep("key", form("/report/7", Map.of("words", "new")));
        clock.pass(Duration.ofHours(2));
        assertThat(removeOld()).isEqualTo(1);
        assertThat(find("key", PATH)).isEmpty();
        assertThat(find("key", "/report/7")).isNotEmpty();
    }
}
