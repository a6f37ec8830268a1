package org.patientforum.notifications.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.bounces.BounceReport.Kind;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;

/**
 * Anybody can send anything to the mailbox: the parser parses it or throws a MessagingException or IOException, and
 * its work is proportional to the length of the message. Work is measured in allocated bytes, which do not depend on
 * the machine's load.
 */
class BounceParserFuzzTest {

    private static final BounceSettings SETTINGS = new BounceSettings(
            "127.0.0.1",
            143,
            Tls.NONE,
            Optional.empty(),
            "u",
            "p",
            "INBOX",
            "bounces+*@example.org",
            false,
            "",
            Duration.ofSeconds(5));

    private static final BounceParser READER = new BounceParser(MailFixture.verpAddresses(SETTINGS));

    /** Bytes that may be allocated for each byte of a message, and for each message. */
    private static final long BYTES_PER_BYTE = 200;

    private static final long BYTES_PER_MESSAGE = 2_000_000;

    private static final int LONG = 300_000;

    private static final List<String> SEEDS = List.of(
            "postfix-no-such-person",
            "postfix-delayed",
            "exim",
            "exim-without-report",
            "exchange-not-found",
            "exchange-expired",
            "gmail-full",
            "refuses-our-sender",
            "complaint",
            "complaint-with-return-path",
            "not-spam",
            "away",
            "away-exchange",
            "read-receipt",
            "delivered",
            "by-a-person",
            "broken");

    private static final List<List<String>> CORPUS = SEEDS.stream()
            .map(name -> BounceSamples.text(MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org"), name)
                    .lines()
                    .toList())
            .toList();

    static {
        // Loaded classes and constants are not counted for a message.
        CORPUS.forEach(lines -> read(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static final List<String> LINES = List.of(
            "",
            " ",
            "\t",
            ":",
            "::",
            "Content-Type:",
            "Content-Type: multipart/report",
            "Content-Type: multipart/report; boundary=",
            "Content-Type: multipart/mixed; boundary=\"\"",
            "Content-Type: multipart/mixed; boundary=\"" + "b".repeat(2_000) + "\"",
            "Content-Type: multipart/;;;=\"",
            "Content-Type: message/delivery-status",
            "Content-Type: message/rfc822; x*0*=%",
            "Content-Type: text/plain; charset=nowhere",
            "Content-Type: text/plain; name*=utf-8''%E",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Transfer-Encoding: uuencode",
            "Content-Transfer-Encoding: x-nothing",
            "begin 644 x",
            "=",
            "=ZZ=",
            "!!!!",
            "Action: failed",
            "Action: FAILED (for good)",
            "Action",
            "Status: 5.1.1",
            "Status: 9.9.9",
            "Status: " + "5.".repeat(500),
            "Diagnostic-Code: smtp; 550-5.1.1 no",
            "Diagnostic-Code: smtp; 999999999999 no",
            "Feedback-Type: abuse",
            "Original-Mail-From: <bounces+@example.org>",
            "Return-Path: <bounces+99999999999999999999-x@example.org>",
            "To: bounces+1-" + "a".repeat(900) + "@example.org",
            "To: " + "bounces+1-a@example.org,".repeat(50),
            "X-Failed-Recipients: a",
            "Auto-Submitted: auto-replied",
            "--",
            "----",
            "\u0000",
            "\u00ff\u00fe",
            "\r",
            " folded");

    private enum Change {
        PUT_BEFORE,
        REPLACE,
        DROP,
        DOUBLE,
        CUT_HERE,
        TAKE_FROM_ANOTHER,
        SPOIL_A_LETTER
    }

    /**
     * @param where line number, modulo the number of lines
     * @param other chooses a line of our own, or of another message
     */
    private record Edit(Change change, int where, int other, char letter) {

        void on(List<String> message) {
            int line = message.isEmpty() ? 0 : where % message.size();
            String odd = LINES.get(other % LINES.size());
            if (message.isEmpty() || change == Change.PUT_BEFORE) {
                message.add(line, odd);
                return;
            }
            switch (change) {
                case REPLACE -> message.set(line, odd);
                case DROP -> message.remove(line);
                case DOUBLE -> message.add(line, message.get(line));
                case CUT_HERE -> message.subList(line, message.size()).clear();
                case TAKE_FROM_ANOTHER -> {
                    List<String> another = CORPUS.get(other % CORPUS.size());
                    message.addAll(line, another.subList(where % another.size(), another.size()));
                }
                default -> {
                    String text = message.get(line);
                    int at = text.isEmpty() ? 0 : other % text.length();
                    message.set(line, text.substring(0, at) + letter + text.substring(Math.min(at + 1, text.length())));
                }
            }
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 999);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Change.PUT_BEFORE),
                                Tuple.of(3, Change.REPLACE),
                                Tuple.of(2, Change.DROP),
                                Tuple.of(1, Change.DOUBLE),
                                Tuple.of(1, Change.CUT_HERE),
                                Tuple.of(1, Change.TAKE_FROM_ANOTHER),
                                Tuple.of(4, Change.SPOIL_A_LETTER)),
                        any,
                        any,
                        Arbitraries.chars().range('\u0000', '\u00ff'))
                .as(Edit::new);
    }

    @Provide
    Arbitrary<List<String>> corpus() {
        return Arbitraries.of(CORPUS);
    }

    @Property(tries = 2_000)
    void parsesOrThrowsACheckedException(
            @ForAll("corpus") List<String> seed, @ForAll @Size(min = 1, max = 8) List<@From("edits") Edit> edits) {
        List<String> message = new ArrayList<>(seed);
        edits.forEach(edit -> edit.on(message));
        assertPlausible(String.join("\r\n", message));
    }

    @Property(tries = 500)
    void toleratesArbitraryBytes(@ForAll("bytes") String bytes) {
        assertPlausible(bytes);
    }

    @Provide
    Arbitrary<String> bytes() {
        return Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(300);
    }

    @ParameterizedTest
    @MethodSource("costly")
    void allocatesInProportionToTheLength(String message) {
        assertPlausible(message);
    }

    static List<String> costly() {
        String report = "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n";
        String status = report + "Content-Type: message/delivery-status\r\n\r\n";
        return List.of(
                "To: " + "a@b.c,".repeat(LONG / 6) + "\r\n\r\n",
                "To: a@b.c\r\n".repeat(LONG / 11) + "\r\n",
                "To: bounces+1-".repeat(LONG / 14) + "\r\n\r\n",
                "To: x\r\n" + " folded\r\n".repeat(LONG / 9) + "\r\n",
                "Content-Type: multipart/mixed; " + "a=b; ".repeat(LONG / 5) + "\r\n\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(LONG / 7),
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n".repeat(LONG / 5),
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "-".repeat(LONG),
                status + "Action: failed\r\n\r\n".repeat(LONG / 18),
                status + "Action: delayed\r\n\r\n".repeat(LONG / 19),
                status + "\r\n".repeat(LONG / 2),
                status + "Action: failed\r\nDiagnostic-Code: " + "5.1.".repeat(LONG / 4) + "\r\n",
                status + "Action: failed\r\nDiagnostic-Code: " + "550".repeat(LONG / 3) + "\r\n",
                status + "Action: failed\r\n" + "Status: 5.0.0\r\n".repeat(LONG / 15),
                report + "Content-Type: message/rfc822\r\n\r\n" + "Return-Path: <a@b.c>\r\n".repeat(LONG / 22),
                report + "Content-Type: message/rfc822\r\n\r\n" + "x".repeat(LONG),
                (report + "Content-Type: message/rfc822\r\n\r\n").repeat(LONG / 80),
                "X-Failed-Recipients: a\r\n\r\n" + "5.1.1".repeat(LONG / 5),
                "X-Failed-Recipients: a\r\n\r\n" + "5".repeat(LONG));
    }

    private static void assertPlausible(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Optional<BounceReport> found = read(bytes);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated for a message of %d", bytes.length)
                .isLessThan(BYTES_PER_BYTE * bytes.length + BYTES_PER_MESSAGE);
        found.filter(report -> report.kind() == Kind.FAILED).ifPresent(report -> {
            assertThat(report.code()).isBetween(400, 599);
            assertThat(report.status()).matches("|[245]\\.\\d{1,3}\\.\\d{1,3}");
        });
        found.filter(report -> report.kind() != Kind.FAILED)
                .ifPresent(report -> assertThat(report.code()).isZero());
    }

    /**
     * Parses the message; empty if it cannot be read. Any other exception would make the reader retry, as during an
     * outage of the database.
     */
    private static Optional<BounceReport> read(byte[] bytes) {
        try {
            MimeMessage message = message(bytes);
            return message == null ? Optional.empty() : Optional.of(READER.parse(message));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns null if the mail library itself fails on the fields of the message. */
    private static MimeMessage message(byte[] bytes) throws MessagingException {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (IndexOutOfBoundsException firstFieldBeginsWithABlank) {
            return null;
        }
    }
}
