package org.patientforum.unsent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

/** The page that answered a form is there for the browser that sent it, for an hour, and for nobody else. */
class AnswerPageServiceTest {

    private static final String PATH = "/discussions/42";
    private static final Optional<Long> MEMBER = Optional.of(7L);

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

    private <T> T at(Function<AnswerPageService, T> action) {
        return database.with(em -> action.apply(new AnswerPageService(new AnswerPages(em), clock)));
    }

    private boolean keep(String number, String key, Optional<Long> member, String html) {
        return at(pages -> pages.keep(number, key, new FormAnswer(PATH, member, Optional.of("policy"), html)));
    }

    private Optional<FormAnswer> find(String number, String key, String path, Optional<Long> member) {
        return at(pages -> pages.find(number, key, path, member));
    }

    @Test
    void thePageComesBackAsItWas() {
        String html = "<!DOCTYPE html>\r\n<p>\u201eEs\u201c &amp; \ud83e\udef6 \u0645\u06cc\u200c</p>";
        assertThat(keep("number", "key", MEMBER, html)).isTrue();
        assertThat(find("number", "key", PATH, MEMBER))
                .contains(new FormAnswer(PATH, MEMBER, Optional.of("policy"), html));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "guest",
            value = {
                "number, other, /discussions/42, 7",
                "other, key, /discussions/42, 7",
                "number, key, /discussions/43, 7",
                "number, key, /discussions/42, 8",
                "number, key, /discussions/42, guest"
            })
    void nobodyElseGetsIt(String number, String key, String path, Long member) {
        keep("number", "key", MEMBER, "<p>Only mine</p>");
        assertThat(find(number, key, path, Optional.ofNullable(member))).isEmpty();
    }

    @Test
    void anHourLaterItIsGone() {
        keep("number", "key", MEMBER, "<p>Old</p>");
        clock.pass(Duration.ofMinutes(59));
        keep("later", "key", MEMBER, "<p>New</p>");
        assertThat(find("number", "key", PATH, MEMBER)).isPresent();
        clock.pass(Duration.ofMinutes(2));
        assertThat(find("number", "key", PATH, MEMBER)).isEmpty();
        assertThat(at(AnswerPageService::removeOld)).isEqualTo(1);
        assertThat(find("later", "key", PATH, MEMBER)).isPresent();
    }

    @Test
    void ofManyTheOldestGo() {
        keep("another's", "another", MEMBER, "<p>Stays</p>");
        for (int i = 1; i <= 15; i++) {
            keep("number" + i, "key", MEMBER, "<p>" + i + "</p>");
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(IntStream.rangeClosed(1, 15)
                        .filter(i -> find("number" + i, "key", PATH, MEMBER).isPresent()))
                .containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(find("another's", "another", PATH, MEMBER)).isPresent();
    }

    /** On a shared tablet, the next person does not come back to what a guest typed into a form that was taken in the end. */
    @Test
    void whatGuestsWereAnsweredGoesWhenTheFormIsTaken() {
        keep("guest's", "key", Optional.empty(), "<p>Guest</p>");
        keep("member's", "key", MEMBER, "<p>Member</p>");
        at(pages -> {
            pages.forgetGuests("key", PATH);
            return null;
        });
        assertThat(find("guest's", "key", PATH, Optional.empty())).isEmpty();
        assertThat(find("member's", "key", PATH, MEMBER)).isPresent();
    }

    @Test
    void whatIsTooLongIsNotKept() {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(700_000, '!', '~').forEach(letter -> noise.append((char) letter));
        assertThat(keep("number", "key", MEMBER, noise.toString())).isFalse();
        assertThat(keep("number", "key", MEMBER, "x".repeat(700_000))).isTrue();
    }
}
