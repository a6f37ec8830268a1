package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.patientforum.running.ForumDatabase;
import org.patientforum.running.ForumProcess;
import org.patientforum.running.PlainClient;
import org.patientforum.running.PlainClient.Response;

/** A forum that tests kill repeatedly, with its own database and one administrator. */
final class KillableForum {

    static final String PASSWORD = "seven quiet river stones";

    private final ForumDatabase database;
    private final ForumProcess process;
    private String groupNumber;

    KillableForum(ForumDatabase.Kind kind, Path folder, Map<String, String> options) {
        database = ForumDatabase.of(kind, folder);
        Map<String, String> all = new HashMap<>(database.options());
        all.putAll(options);
        process = new ForumProcess(folder, all);
    }

    ForumDatabase database() {
        return database;
    }

    ForumProcess process() {
        return process;
    }

    /** Starts the forum for the first time, creates a group and the first administrator, and returns the administrator's signed-in client. */
    PlainClient startWithAdministrator() throws IOException {
        process.start();
        PlainClient administrator = new PlainClient();
        Response page = administrator.get(process.administratorLink());
        Map<String, String> person = Map.of("pseudonym", "Otter", "email", "otter@example.org", "password", PASSWORD);
        assertAccepted(administrator.post(PlainClient.fill(page, "founder", person, "found")));
        Response form = administrator.get(process.url("/console/group"));
        Map<String, String> group = Map.of("name", "Heart", "description", "Of the heart", "mailName", "One");
        Response groups =
                administrator.get(assertAccepted(administrator.post(PlainClient.fill(form, "group", group, "save")))
                        .location());
        groupNumber = groups.body().replaceFirst("(?s).*/console/group/(\\d+).*", "$1");
        return administrator;
    }

    /** Inserts a moderator who joined long ago and has the administrator's password. On H2 the forum must be down. */
    void insertMember(int number) throws SQLException {
        insertMember(number, "MODERATOR");
    }

    /** Inserts a member with this role. */
    void insertMember(int number, String role) throws SQLException {
        database.change(
                "insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)"
                        + " values (?, ?, ?, ?, 'ACTIVE', 'en', 'Europe/London', timestamp '2026-01-01 00:00:00', 0)",
                number,
                "poster " + number,
                "poster" + number,
                role);
        database.change(
                "insert into person (member_id, email, email_key) values (?, ?, ?)",
                number,
                email(number),
                email(number));
        database.change(
                "insert into credential (member_id, password_hash, changed_at) select ?, password_hash, changed_at from credential"
                        + " where member_id = (select min(member_id) from credential)",
                number);
        database.change(
                "insert into consent (member_id, terms_version, given_at) select ?, version, valid_from from terms",
                number);
    }

    static String email(int number) {
        return "poster" + number + "@example.org";
    }

    PlainClient signIn(int number) throws IOException {
        PlainClient client = new PlainClient();
        Response page = client.get(process.url("/account/sign-in"));
        Map<String, String> fields = Map.of("email", email(number), "password", PASSWORD);
        assertAccepted(client.post(PlainClient.fill(page, "signin", fields, "enter")));
        return client;
    }

    /** Starts a discussion in the group and returns its URL. */
    String discussion(PlainClient by, String title) throws IOException {
        Response page = by.get(process.url("/start-discussion/" + groupNumber));
        Map<String, String> fields = Map.of("title", title, "text", "How long did you wait?");
        return assertAccepted(by.post(PlainClient.fill(page, "start", fields, "post-discussion")))
                .location();
    }

    static Response assertAccepted(Response response) {
        assertThat(response.accepted())
                .as(response.status() + " " + response.address() + "\n" + response.body())
                .isTrue();
        return response;
    }

    /** Kills the forum and saves its output. */
    void end(String log) throws IOException {
        process.kill();
        Files.writeString(Path.of("target/" + log + ".log"), process.log());
    }

    /** Saves figures for {@code ./forum bench}. */
    static void figures(String scenario, Map<String, Object> figures) throws IOException {
        StringBuilder lines = new StringBuilder();
        figures.forEach((name, value) -> lines.append("%-34s %s%n".formatted(scenario + " " + name, value)));
        Files.writeString(Path.of("target/" + scenario + ".figures"), lines);
    }
}
