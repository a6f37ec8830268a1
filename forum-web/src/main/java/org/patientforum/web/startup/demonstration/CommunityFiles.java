package org.patientforum.web.startup.demonstration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupWording;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.Role;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.reporting.DeletionRequester;
import org.patientforum.reporting.ReportInput;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;
import org.patientforum.web.startup.demonstration.Community.Aftermath;
import org.patientforum.web.startup.demonstration.Community.Complaint;
import org.patientforum.web.startup.demonstration.Community.Edit;
import org.patientforum.web.startup.demonstration.Community.Follower;
import org.patientforum.web.startup.demonstration.Community.Heading;
import org.patientforum.web.startup.demonstration.Community.Joiner;
import org.patientforum.web.startup.demonstration.Community.Place;
import org.patientforum.web.startup.demonstration.Community.Saying;
import org.patientforum.web.startup.demonstration.Community.Talk;
import org.patientforum.web.startup.demonstration.Community.Verdict;

/** Reads the community from the files under {@code demonstration/} on the class path. */
final class CommunityFiles {

    private CommunityFiles() {}

    static Community read() {
        List<Place> groups = list("groups.json", CommunityFiles::place);
        List<Talk> talks = groups.stream()
                .flatMap(group ->
                        list("discussions/" + group.key() + ".json", json -> talk(group.key(), json)).stream())
                .toList();
        return new Community(
                list("members.json", CommunityFiles::joiner),
                groups,
                talks,
                list("reports.json", CommunityFiles::complaint));
    }

    private static <T> List<T> list(String file, Function<JsonObject, T> each) {
        try (InputStream in = CommunityFiles.class.getResourceAsStream("/demonstration/" + file);
                JsonReader json = Json.createReader(in)) {
            return list(json.readArray(), each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> each) {
        return array.getValuesAs(JsonObject.class).stream().map(each).toList();
    }

    private static Place place(JsonObject json) {
        return new Place(
                json.getString("key"),
                new GroupWording(json.getString("name"), json.getString("description"), json.getString("mailName")));
    }

    private static Joiner joiner(JsonObject json) {
        return new Joiner(
                json.getString("pseudonym"),
                Role.valueOf(json.getString("role").toUpperCase(java.util.Locale.ROOT)),
                new LocalePreferences(json.getString("language"), json.getString("timeZone")),
                json.getInt("joinedDaysAgo"),
                json.getString("staffBadge", ""));
    }

    private static Talk talk(String group, JsonObject json) {
        Heading heading = new Heading(
                group,
                json.getString("title"),
                json.getString("author"),
                json.getInt("startedDaysAgo"),
                json.getString("at"));
        return new Talk(
                heading,
                json.getBoolean("pinned"),
                json.getBoolean("closed"),
                list(json.getJsonArray("posts"), CommunityFiles::saying),
                list(json.getJsonArray("followers"), CommunityFiles::follower));
    }

    private static Saying saying(JsonObject json) {
        JsonObject edit = json.getJsonObject("edited");
        Aftermath after = new Aftermath(
                edit == null ? null : new Edit(edit.getInt("afterMinutes"), edit.getString("text")),
                json.getBoolean("withdrawn", false),
                json.getJsonArray("likedBy").getValuesAs(JsonString::getString));
        Integer replyTo = json.containsKey("replyTo") ? json.getInt("replyTo") : null;
        return new Saying(
                json.getString("author"), json.getInt("afterMinutes"), json.getString("text"), replyTo, after);
    }

    private static Follower follower(JsonObject json) {
        return new Follower(json.getString("member"), Delivery.valueOf(json.getString("delivery")));
    }

    private static Complaint complaint(JsonObject json) {
        String post = json.getString("group") + "/" + json.getString("title") + "/" + json.getInt("post");
        ReportInput wording = new ReportInput(
                ReportKind.valueOf(json.getString("kind")),
                json.containsKey("reason") ? ReportReason.valueOf(json.getString("reason")) : null,
                json.containsKey("asker") ? DeletionRequester.valueOf(json.getString("asker")) : null,
                json.getString("words"));
        return new Complaint(
                post,
                json.getString("reporter", null),
                wording,
                json.getInt("hoursAgo"),
                verdict(json.getJsonObject("decision")));
    }

    private static Verdict verdict(JsonObject json) {
        if (json == null) {
            return null;
        }
        DecisionInput wording = new DecisionInput(
                DecisionAction.valueOf(json.getString("action")), reasons(json), json.getString("wordsToAuthor"));
        return new Verdict(json.getString("by"), json.getString("second", null), wording, json.getInt("hoursAgo"));
    }

    private static Reasons reasons(JsonObject json) {
        return json.containsKey("ground")
                ? new Reasons(
                        json.getString("facts"),
                        LegalBasis.valueOf(json.getString("ground")),
                        json.getString("groundWords"))
                : null;
    }
}
