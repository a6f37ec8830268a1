package org.patientforum.integration.authorisation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostState;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.posting.staff.PostRedactionService;
import org.patientforum.posting.staff.StaffDiscussionQueries;
import org.patientforum.posting.transfers.TransferService;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingService;
import org.patientforum.reporting.ReportTarget;

/** How posts, discussions and groups come into each state. The scene's owner has written them. */
final class PostScenery {

    private final PostingService posting = Services.get(PostingService.class);
    private final DiscussionModerationService discussions = Services.get(DiscussionModerationService.class);
    private final TransferService transfers = Services.get(TransferService.class);
    private final PostRedactionService redaction = Services.get(PostRedactionService.class);
    private final StaffDiscussionQueries queries = Services.get(StaffDiscussionQueries.class);
    private final HeldPostService held = Services.get(HeldPostService.class);
    private final GroupService groups = Services.get(GroupService.class);

    void offer(Map<String, Consumer<Scene>> ways) {
        ways.put("group open", this::newGroup);
        ways.put("group archived", this::archivedGroup);
        ways.put("post visible", scene -> reply(scene, scene.group()));
        ways.put("post hidden", scene -> decided(scene, PostState.HIDDEN));
        ways.put("post deleted", scene -> decided(scene, PostState.DELETED));
        ways.put("post withdrawn", this::withdrawnPost);
        ways.put("post held", this::heldPost);
        ways.put("post refused", this::refusedPost);
        ways.put("post labelled", this::labelledPost);
        ways.put("post edited", this::editedPost);
        offerDiscussions(ways);
    }

    private void offerDiscussions(Map<String, Consumer<Scene>> ways) {
        ways.put("discussion open", this::openDiscussion);
        ways.put("discussion closed", this::closedDiscussion);
        ways.put(
                "discussion held",
                scene -> discussion(scene, start(scene, scene.stage().holding(), scene.secret())));
        ways.put("discussion hidden", this::hiddenDiscussion);
        ways.put("discussion archived", this::discussionInArchivedGroup);
        ways.put("discussion beside another", this::besideAnother);
        ways.put("discussion split", this::splitDiscussion);
    }

    private void newGroup(Scene scene) {
        scene.put("groupId", scene.stage().newGroup());
        scene.put("groupIds", List.of(scene.id("groupId")));
    }

    private static void discussion(Scene scene, PostPlace opening) {
        scene.put("target", ReportTarget.ofDiscussion(opening.discussionId()));
    }

    private void openDiscussion(Scene scene) {
        PostPlace opening = reply(scene, scene.group());
        discussion(scene, opening);
        scene.put(
                "page",
                scene.make(() -> Services.get(ReadingService.class)
                        .page(new Reader(scene.owner(), false), opening.discussionId(), 1)));
    }

    private void labelledPost(Scene scene) {
        reply(scene, scene.group());
        long director = scene.stage().director();
        long link = scene.make(() ->
                Services.get(AdviceLinkService.class).add(director, Stage.unique(), "https://example.org/advice"));
        scene.put("adviceLinkId", link);
        scene.run(() -> redaction.label(director, scene.id("postId"), link));
    }

    private void editedPost(Scene scene) {
        reply(scene, scene.group());
        scene.run(() -> redaction.redact(
                scene.stage().director(),
                scene.id("postId"),
                "Some time.",
                Services.get(PostingService.class).snapshot(scene.id("postId")).fingerprint()));
    }

    private void besideAnother(Scene scene) {
        scene.put("intoDiscussionId", start(scene, scene.group(), "").discussionId());
        reply(scene, scene.group());
    }

    private void splitDiscussion(Scene scene) {
        reply(scene, scene.group());
        long director = scene.stage().director();
        long part = scene.make(
                () -> transfers.split(director, scene.id("discussionId"), PostNumbers.of(2), "About a month"));
        scene.put(
                "transferId",
                scene.make(() -> queries.transfers(part).getFirst().id()));
    }

    private PostPlace start(Scene scene, long group, String word) {
        PostPlace opening = scene.make(() -> posting.startDiscussion(
                scene.owner(), group, "About waiting " + word, "How long did you wait? " + word, Stage.unique()));
        scene.put("groupId", group);
        scene.put("discussionId", opening.discussionId());
        scene.put("discussionIds", List.of(opening.discussionId()));
        scene.put("oldDiscussionId", opening.discussionId());
        scene.put("askedId", opening.discussionId());
        post(scene, opening);
        return opening;
    }

    /** A discussion with a reply, which is the scene's post. Gives the opening post. */
    PostPlace reply(Scene scene, long group) {
        PostPlace opening = start(scene, group, "");
        answer(scene, scene.owner());
        return opening;
    }

    /** A reply of somebody else than the owner. */
    void replyOf(Scene scene, long author) {
        start(scene, scene.group(), "");
        answer(scene, author);
    }

    private void answer(Scene scene, long author) {
        post(
                scene,
                scene.make(() -> posting.reply(
                        author, scene.id("discussionId"), "A month. " + scene.secret(), null, Stage.unique())));
    }

    private static void post(Scene scene, PostPlace place) {
        scene.put("postId", place.postId());
        scene.put("postIds", List.of(place.postId()));
        scene.put("target", ReportTarget.ofPost(place.postId()));
    }

    private void decided(Scene scene, PostState state) {
        reply(scene, scene.group());
        decide(scene, state);
    }

    private void decide(Scene scene, PostState state) {
        scene.run(() -> Services.get(PostModerationService.class)
                .decideState(scene.stage().director(), scene.id("postId"), state));
    }

    private void withdrawnPost(Scene scene) {
        reply(scene, scene.group());
        scene.make(() -> posting.withdraw(scene.owner(), scene.id("postId")));
    }

    private void heldPost(Scene scene) {
        start(scene, scene.stage().holding(), "");
        approve(scene);
        answer(scene, scene.owner());
        scene.put("version", waiting(scene));
    }

    private int waiting(Scene scene) {
        return scene.make(() -> held.open(scene.stage().director(), scene.id("postId"))
                .orElseThrow()
                .row()
                .version());
    }

    private void approve(Scene scene) {
        int version = waiting(scene);
        scene.run(() -> held.approve(scene.stage().director(), scene.id("postId"), version, "Welcome."));
    }

    private void refusedPost(Scene scene) {
        heldPost(scene);
        scene.run(() -> held.refuse(scene.stage().director(), scene.id("postId"), scene.version(), "Not here."));
    }

    private void closedDiscussion(Scene scene) {
        reply(scene, scene.group());
        scene.run(() -> discussions.close(scene.stage().director(), scene.id("discussionId"), "It is answered."));
    }

    private void hiddenDiscussion(Scene scene) {
        discussion(scene, start(scene, scene.group(), scene.secret()));
        decide(scene, PostState.HIDDEN);
    }

    private void archivedGroup(Scene scene) {
        scene.put("groupId", scene.stage().newGroup());
        archive(scene);
    }

    private void discussionInArchivedGroup(Scene scene) {
        reply(scene, scene.stage().newGroup());
        archive(scene);
    }

    private void archive(Scene scene) {
        scene.run(() -> groups.archive(scene.stage().director(), scene.id("groupId"), true));
    }
}
