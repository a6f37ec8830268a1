package org.patientforum.notifications.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.bounces.BounceReport.Kind;

/**
 * Parses the real bounces that Mailman's parser flufl.bounce is tested with, and compares the kinds. {@code ./forum bench bounces} downloads them; they are not part of
 * this project.
 */
@EnabledIfSystemProperty(named = "bounces", matches = ".+", disabledReason = "needs the samples of flufl.bounce")
class PublishedBouncesTest {

    /** An entry of the table of expectations: detector, file, the addresses that were found, and whether the mail server will try again. */
    private static final Pattern EXPECTED = Pattern.compile("\\('\\w+',\\s*'(\\w+\\.txt)',\\s*\\[[^]]*](, True)?\\)");

    /** A reply by a person and an automatic one. */
    private static final Set<String> REPLIES = Set.of("groupwise_03.txt", "qmail_08.txt");

    private static final BounceSettings SETTINGS = BounceParserTest.settings("bounces+*@example.org");
    private static final String ADDRESS = MailFixture.returnAddress(SETTINGS, 4711, "member2@example.org");

    private final BounceParser parser = new BounceParser(MailFixture.verpAddresses(SETTINGS));
    private final Path folder = Path.of(System.getProperty("bounces"));

    private record Sample(String name, boolean failed, boolean report) {}

    @Test
    void recognizesPublishedBounces() throws IOException, MessagingException {
        List<Sample> samples = samples();
        List<Sample> others =
                samples.stream().filter(sample -> !sample.failed()).toList();
        List<Sample> reports = samples.stream()
                .filter(sample -> sample.failed() && sample.report())
                .toList();
        List<Sample> texts = samples.stream()
                .filter(sample -> sample.failed() && !sample.report())
                .toList();
        assertThat(share("reports", "<>", reports)).isGreaterThanOrEqualTo(0.97);
        assertThat(share("without a report", "<>", texts)).isGreaterThanOrEqualTo(0.6);
        assertThat(share("without a report and with a sender", "<relay@example.org>", texts))
                .isGreaterThanOrEqualTo(0.6);
        assertThat(share("delays and replies taken for failures", "<>", others)).isZero();
    }

    /** Returns how many of these were taken for failures and prints it, with the names of the others. */
    private double share(String what, String sender, List<Sample> samples) throws IOException, MessagingException {
        List<String> others = new ArrayList<>();
        for (Sample sample : samples) {
            Kind kind = parser.parse(message(sample.name(), sender)).kind();
            if (kind != Kind.FAILED) {
                others.add(sample.name() + " " + kind);
            }
        }
        int failed = samples.size() - others.size();
        System.out.println(what + ": " + failed + " of " + samples.size() + " " + others);
        return (double) failed / samples.size();
    }

    private List<Sample> samples() throws IOException, MessagingException {
        Matcher line = EXPECTED.matcher(Files.readString(folder.resolve("testing/helpers.py")));
        List<Sample> samples = new ArrayList<>();
        while (line.find()) {
            String name = line.group(1);
            boolean failed = line.group(2) == null && !REPLIES.contains(name);
            samples.add(new Sample(name, failed, message(name, "<>").isMimeType("multipart/report")));
        }
        assertThat(samples).hasSizeGreaterThan(100);
        return samples;
    }

    /** Returns the sample as if it were about a mail of the forum. */
    private MimeMessage message(String name, String sender) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(folder.resolve("tests/data").resolve(name))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            message.setHeader("Return-Path", sender);
            message.setHeader("To", ADDRESS);
            return message;
        }
    }
}
