package org.patientforum.notifications.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.mail.transport.SmtpReply.Stage;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/** What real mail servers say, and what each of their answers means. */
final class ServerReplies {

    private ServerReplies() {}

    /**
     * One answer.
     *
     * @param lines as the server sends them
     */
    record Row(String server, Verdict verdict, List<String> lines) {

        int code() {
            return Integer.parseInt(lines.getLast().substring(0, 3));
        }

        /** The whole answer as the mail library hands it on. */
        String answer() {
            return String.join("\n", lines);
        }

        Verdict found() {
            return SmtpReply.read(Stage.SENDING, code(), answer()).verdict();
        }

        @Override
        public String toString() {
            return server + ": " + String.join(" | ", lines);
        }
    }

    static List<Row> all() {
        try (InputStream in = ServerReplies.class.getResourceAsStream("server-replies.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Row(parts[0], Verdict.valueOf(parts[1]), List.of(parts[2].split(" \\| "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
