package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.running.PlainClient;
import org.patientforum.running.PlainClient.Form;
import org.patientforum.running.PlainClient.Response;
import org.patientforum.running.RunningForum;

/** No text of a member makes a page slow. Measures the whole response time; the renderer has its own tests. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderingTimeIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.withDemonstration();

    private static final int TEXT_LENGTH = 19_900;
    private static final int MAX_FACTOR = 20;
    private static final String ORDINARY = "The nurse told me to take it easy for a week, and to drink enough. ";

    private final PlainClient member = new PlainClient();
    private Response page;
    private long ordinary;

    @BeforeAll
    void signIn() throws IOException {
        String password = Files.readString(forum.process().data().resolve("demonstration.txt"))
                .replaceFirst("(?s).*Password: ", "")
                .strip();
        Response signIn = member.get(forum.url("/account/sign-in"));
        member.post(PlainClient.fill(
                signIn, "signin", Map.of("email", "heron27@example.org", "password", password), "enter"));
        page = member.get(forum.url("/start-discussion/1"));
        ordinary = quickest(() -> preview(ORDINARY));
    }

    static Stream<String> characters() {
        IntPredicate wordy = Character::isLetterOrDigit;
        return IntStream.rangeClosed(' ', '~').filter(wordy.negate()).mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("characters")
    void noCharacterMakesPreviewSlow(String character) throws IOException {
        assertThat(preview(character)).isLessThan(MAX_FACTOR * ordinary);
    }

    /** Two posts of tildes once took two hundred times as long as two others. */
    @Test
    void noCharacterMakesDiscussionSlow() throws IOException {
        String usual = discussion(ORDINARY);
        String tildes = discussion("~");
        long limit = MAX_FACTOR * quickest(() -> time(usual));
        assertThat(quickest(() -> time(tildes))).isLessThan(limit);
    }

    private String discussion(String unit) throws IOException {
        Form first = PlainClient.fill(page(), "start", fields(unit, "1"), "post-discussion");
        String address = member.sendOnly(first).location().replaceFirst("#.*", "");
        assertThat(address).contains("/discussions/");
        Form second =
                PlainClient.fill(member.get(address), "reply-form", Map.of("text", text(unit, "2")), "post-reply");
        assertThat(member.sendOnly(second).accepted()).isTrue();
        return address;
    }

    private Response page() throws IOException {
        return member.get(forum.url("/start-discussion/1"));
    }

    private static Map<String, String> fields(String unit, String begin) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", "How long it takes");
        fields.put("text", text(unit, begin));
        return fields;
    }

    private static String text(String unit, String begin) {
        return begin + " Look " + unit.repeat(TEXT_LENGTH / unit.length());
    }

    private long preview(String unit) throws IOException {
        Form form = PlainClient.fill(page, "start", fields(unit, "x"), "look-discussion");
        long start = System.nanoTime();
        String shown = member.sendOnly(form).location();
        Response answer = member.get(shown.replaceFirst("#.*", ""));
        long time = System.nanoTime() - start;
        assertThat(shown).contains("preview=1");
        assertThat(answer.status()).isEqualTo(200);
        return time;
    }

    private long time(String address) throws IOException {
        long start = System.nanoTime();
        assertThat(member.get(address).status()).isEqualTo(200);
        return System.nanoTime() - start;
    }

    private interface Timed {
        long time() throws IOException;
    }

    private static long quickest(Timed timed) throws IOException {
        LongSummaryStatistics times = new LongSummaryStatistics();
        for (int i = 0; i < 3; i++) {
            times.accept(timed.time());
        }
        return times.getMin();
    }
}
