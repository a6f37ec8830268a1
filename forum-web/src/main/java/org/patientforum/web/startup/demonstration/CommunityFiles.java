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
import org.patientforum.web.startup.demonstration.Community.DecisionEntry;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.web.startup.demonstration.Community.DiscussionHeading;
import org.patientforum.web.startup.demonstration.Community.Edit;
import org.patientforum.web.startup.demonstration.Community.FollowerEntry;
import org.patientforum.web.startup.demonstration.Community.GroupEntry;
import org.patientforum.web.startup.demonstration.Community.MemberEntry;
import org.patientforum.web.startup.demonstration.Community.PostEntry;
import org.patientforum.web.startup.demonstration.Community.PostHistory;
import org.patientforum.web.startup.demonstration.Community.ReportEntry;

/** Reads the community from the files under {@code demonstration/} on the class path. */
final class CommunityFiles {

    private CommunityFiles() {}

    static Community read() {
        List<GroupEntry> groups = list("groups.json", CommunityFiles::group);
        List<DiscussionEntry> discussions = groups.stream()
                .flatMap(group ->
                        list("discussions/" + group.key() + ".json", json -> discussion(group.key(), json)).stream())
                .toList();
        return new Community(
                list("members.json", CommunityFiles::member),
                groups,
                discussions,
                list("reports.json", CommunityFiles::report));
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

    private static GroupEntry group(JsonObject json) {
        return new GroupEntry(
                json.getString("key"),
                new GroupWording(json.getString("name"), json.getString("description"), json.getString("mailName")));
    }

    private static MemberEntry member(JsonObject json) {
        return new MemberEntry(
                json.getString("pseudonym"),
                Role.valueOf(json.getString("role").toUpperCase(java.util.Locale.ROOT)),
                new LocalePreferences(json.getString("language"), json.getString("timeZone")),
                json.getInt("joinedDaysAgo"),
                json.getString("staffBadge", ""));
    }

    private static DiscussionEntry discussion(String group, JsonObject json) {
        DiscussionHeading heading = new DiscussionHeading(
                group,
                json.getString("title"),
                json.getString("author"),
                json.getInt("startedDaysAgo"),
                json.getString("at"));
        return new DiscussionEntry(
                heading,
                json.getBoolean("pinned"),
                json.getBoolean("closed"),
                list(json.getJsonArray("posts"), CommunityFiles::post),
                list(json.getJsonArray("followers"), CommunityFiles::follower));
    }

    private static PostEntry post(JsonObject json) {
        JsonObject edit = json.getJsonObject("edited");
        PostHistory history = new PostHistory(
                edit == null ? null : new Edit(edit.getInt("afterMinutes"), edit.getString("text")),
                json.getBoolean("withdrawn", false),
                json.getJsonArray("likedBy").getValuesAs(JsonString::getString));
        Integer replyTo = json.containsKey("replyTo") ? json.getInt("replyTo") : null;
        return new PostEntry(
                json.getString("author"), json.getInt("afterMinutes"), json.getString("text"), replyTo, history);
    }

    private static FollowerEntry follower(JsonObject json) {
        return new FollowerEntry(json.getString("member"), Delivery.valueOf(json.getString("delivery")));
    }

    private static ReportEntry report(JsonObject json) {
        String post = json.getString("group") + "/" + json.getString("title") + "/" + json.getInt("post");
        ReportInput wording = new ReportInput(
                ReportKind.valueOf(json.getString("kind")),
                json.containsKey("reason") ? ReportReason.valueOf(json.getString("reason")) : null,
                json.containsKey("asker") ? DeletionRequester.valueOf(json.getString("asker")) : null,
                json.getString("words"));
        return new ReportEntry(
                post,
                json.getString("reporter", null),
                wording,
                json.getInt("hoursAgo"),
                decision(json.getJsonObject("decision")));
    }

    private static DecisionEntry decision(JsonObject json) {
        if (json == null) {
            return null;
        }
        DecisionInput wording = new DecisionInput(
                DecisionAction.valueOf(json.getString("action")), reasons(json), json.getString("wordsToAuthor"));
        return new DecisionEntry(
                json.getString("by"), json.getString("second", null), wording, json.getInt("hoursAgo"));
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
