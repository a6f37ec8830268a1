package org.patientforum.notifications.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.mail.transport.SmtpReply.Stage;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/** Replies of real mail servers, and the verdict on each. */
final class ServerReplies {

    private ServerReplies() {}

    /**
     * A reply.
     *
     * @param lines as sent by the server
     */
    record Row(String server, Verdict verdict, List<String> lines) {

        int code() {
            return Integer.parseInt(lines.getLast().substring(0, 3));
        }

        /** Returns the whole reply as passed on by the mail library. */
        String reply() {
            return String.join("\n", lines);
        }

        Verdict verdictFound() {
            return SmtpReply.read(Stage.SENDING, code(), reply()).verdict();
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
