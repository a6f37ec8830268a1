package org.patientforum.notifications.mail.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.patientforum.notifications.mail.transport.SmtpReply.Stage;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/**
 * Compares the verdicts with those of ZoneMTA on the sample replies in its table {@code bounces.txt}. {@code ./forum bench mail-replies} downloads the table, which is
 * not part of this project.
 */
@EnabledIfSystemProperty(named = "replies", matches = ".+", disabledReason = "needs ZoneMTA's table of replies")
class PublishedRepliesTest {

    private static final Pattern SAMPLE = Pattern.compile("#\\s*(([245]\\d\\d)[ -].*)");

    /** A pattern, which may contain commas, then action, category and message. */
    private static final Pattern RULE = Pattern.compile("\\^.*,(defer|reject|slowdown),(\\w+),[^,]*");

    private static final Set<Verdict> AGAINST_THE_RECIPIENT = EnumSet.of(Verdict.DEAD_ADDRESS, Verdict.REFUSED);

    private record Sample(int code, String reply) {

        Verdict verdict() {
            return SmtpReply.read(Stage.SENDING, code, reply).verdict();
        }
    }

    @Test
    void agreesWithThePublishedTable() throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<String> disagreed = new ArrayList<>();
        List<String> blamedOnTheRecipient = new ArrayList<>();
        int judged = 0;
        for (String line : Files.readAllLines(Path.of(System.getProperty("replies")))) {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                samples.add(new Sample(Integer.parseInt(sample.group(2)), sample.group(1)));
                continue;
            }
            Matcher rule = RULE.matcher(line);
            if (rule.matches()) {
                String action = rule.group(1);
                String category = rule.group(2);
                for (Sample each : samples) {
                    judged++;
                    if (!accepted(action, category).contains(each.verdict())) {
                        disagreed.add(category + ", " + each.verdict() + ": " + each.reply());
                    }
                    if (category.equals("blacklist") && AGAINST_THE_RECIPIENT.contains(each.verdict())) {
                        blamedOnTheRecipient.add(each.reply());
                    }
                }
                samples.clear();
            }
        }
        System.out.println(judged + " replies, " + (judged - disagreed.size())
                + " judged alike, blamed on the recipient " + blamedOnTheRecipient.size());
        disagreed.forEach(System.out::println);
        assertThat(judged).isGreaterThan(100);
        assertThat(blamedOnTheRecipient).isEmpty();
        assertThat(disagreed).hasSizeLessThanOrEqualTo(judged / 20);
    }

    /** The verdicts that treat the mail as ZoneMTA does. */
    private static Set<Verdict> accepted(String action, String category) {
        return switch (category) {
            case "blacklist" -> EnumSet.of(Verdict.SENDER_BLAMED);
            case "recipient" -> EnumSet.of(Verdict.DEAD_ADDRESS);
            case "spam", "policy", "message" ->
                EnumSet.of(Verdict.MAIL_REFUSED, Verdict.OUR_MAIL_WRONG, Verdict.SENDER_BLAMED);
            case "rate" -> EnumSet.of(Verdict.SLOWER);
            default ->
                action.equals("reject")
                        ? EnumSet.of(Verdict.LATER, Verdict.REFUSED)
                        : EnumSet.of(Verdict.LATER, Verdict.SLOWER, Verdict.SENDER_BLAMED);
        };
    }
}
