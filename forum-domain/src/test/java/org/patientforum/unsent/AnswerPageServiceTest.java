package org.patientforum.unsent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.shared.TestClock;
import org.patientforum.shared.TestDatabase;

/** The answer to a rejected form can be opened by the browser that sent the form, for a limited time, and by no other. */
class AnswerPageServiceTest {

    private static final String READER = "7 MEMBER /discussions/42";
    private static final String FORM = "form";

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

    private <T> T call(Function<AnswerPageService, T> action) {
        return database.with(em -> action.apply(new AnswerPageService(new AnswerPages(em), clock)));
    }

    private boolean keep(String number, boolean guest, String html) {
        return call(pages -> pages.save(number, "key", new FormAnswer(READER, guest, FORM, html)));
    }

    private Optional<String> find(String number) {
        return find(number, "key", READER);
    }

    private Optional<String> find(String number, String key, String reader) {
        return call(pages -> pages.find(number, key, reader));
    }

    @Test
    void thePageIsReturnedUnchanged() {
        String html = "<!DOCTYPE html>\r\n<p>\u201eEs\u201c &amp; \ud83e\udef6 \u0645\u06cc\u200c</p>";
        assertThat(keep("number", false, html)).isTrue();
        assertThat(find("number")).contains(html);
    }

    @ParameterizedTest
    @CsvSource({
        "number, other, 7 MEMBER /discussions/42",
        "other, key, 7 MEMBER /discussions/42",
        "number, key, 7 MEMBER /discussions/43",
        "number, key, 7 MODERATOR /discussions/42",
        "number, key, 8 MEMBER /discussions/42",
    })
    void otherBrowsersCannotOpenIt(String number, String key, String reader) {
        keep("number", false, "<p>Only mine</p>");
        assertThat(find(number, key, reader)).isEmpty();
        assertThat(find("number")).isPresent();
    }

    /** Neither the page nor a one-time link in its address can be read in the database. */
    @Test
    void databaseContainsPageEncrypted() {
        keep("number", false, "<form action='/account/new-password/token'>typed</form>");
        String row = String.valueOf(database.<Object>with(em -> em.createNativeQuery(
                        "select number_hash || ' ' || key_hash || ' ' || form || ' ' || page from answer_page")
                .getSingleResult()));
        assertThat(row).doesNotContain("number ", "discussions", "token", "typed");
        assertThat(new String(Base64.getUrlDecoder().decode(row.replaceFirst(".* ", "")), StandardCharsets.ISO_8859_1))
                .doesNotContain("H4sI"); // the beginning of gzip in Base64
    }

    @ParameterizedTest
    @CsvSource({"false, 60", "true, 10"})
    void pageExpires(boolean guest, int minutes) {
        keep("number", guest, "<p>Old</p>");
        clock.pass(Duration.ofMinutes(minutes - 1));
        assertThat(find("number")).isPresent();
        clock.pass(Duration.ofMinutes(1));
        assertThat(find("number")).isEmpty();
        clock.pass(Duration.ofMinutes(61L - minutes));
        keep("later", guest, "<p>New</p>");
        assertThat(call(AnswerPageService::deleteExpired)).isEqualTo(1);
        assertThat(find("later")).isPresent();
    }

    @Test
    void theOldestPagesAreDeletedFirst() {
        call(pages -> pages.save("another's", "another", new FormAnswer(READER, false, FORM, "<p>Stays</p>")));
        for (int i = 1; i <= 15; i++) {
            keep("number" + i, false, "<p>" + i + "</p>");
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(IntStream.rangeClosed(1, 15).filter(i -> find("number" + i).isPresent()))
                .containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(find("another's", "another", READER)).isPresent();
    }

    /** On a shared tablet, Back does not show a guest's text to the next person once one of the guest's forms was accepted. */
    @Test
    void guestPagesAreDeletedWhenAFormIsAccepted() {
        keep("guest's", true, "<p>Guest</p>");
        keep("member's", false, "<p>Member</p>");
        call(pages -> {
            pages.deleteGuestPages("key");
            return null;
        });
        assertThat(find("guest's")).isEmpty();
        assertThat(find("member's")).isPresent();
    }

    @Test
    void newerDraftDeletesPage() {
        keep("number", false, "<p>Older</p>");
        call(pages -> {
            pages.delete("key", "another form");
            return null;
        });
        assertThat(find("number")).isPresent();
        call(pages -> {
            pages.delete("key", FORM);
            return null;
        });
        assertThat(find("number")).isEmpty();
    }

    @Test
    void overlongPagesAreNotStored() {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(900_000, '!', '~').forEach(letter -> noise.append((char) letter));
        assertThat(keep("number", false, noise.toString())).isFalse();
        assertThat(keep("number", false, "x".repeat(900_000))).isTrue();
    }
}
