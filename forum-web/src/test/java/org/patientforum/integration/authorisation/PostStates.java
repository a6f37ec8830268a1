package org.patientforum.integration.authorisation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.patientforum.bookmarks.BookmarkService;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostNumbers;
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

/** Creates posts, discussions and groups in each state; the scenario's owner is the author. */
final class PostStates {

    private final PostingService posting = Services.get(PostingService.class);
    private final DiscussionModerationService discussions = Services.get(DiscussionModerationService.class);
    private final TransferService transfers = Services.get(TransferService.class);
    private final PostRedactionService redaction = Services.get(PostRedactionService.class);
    private final StaffDiscussionQueries queries = Services.get(StaffDiscussionQueries.class);
    private final HeldPostService held = Services.get(HeldPostService.class);
    private final GroupService groups = Services.get(GroupService.class);

    void register(Map<String, Consumer<Scenario>> setups) {
        setups.put("group open", this::newGroup);
        setups.put("group archived", this::archivedGroup);
        setups.put("post visible", scenario -> reply(scenario, scenario.group()));
        setups.put("post hidden", scenario -> decideAboutPost(scenario, PostState.HIDDEN));
        setups.put("post deleted", scenario -> decideAboutPost(scenario, PostState.DELETED));
        setups.put("post withdrawn", this::withdrawnPost);
        setups.put("post held", this::heldPost);
        setups.put("post refused", this::refusedPost);
        setups.put("post labelled", this::labelledPost);
        setups.put("post edited", this::editedPost);
        setups.put("post bookmarked", this::bookmarkedPost);
        registerDiscussions(setups);
    }

    private void registerDiscussions(Map<String, Consumer<Scenario>> setups) {
        setups.put("discussion open", this::openDiscussion);
        setups.put("discussion closed", this::closedDiscussion);
        setups.put(
                "discussion held",
                scenario ->
                        discussion(scenario, start(scenario, scenario.fixture().holdingGroup(), scenario.secret())));
        setups.put("discussion hidden", this::hiddenDiscussion);
        setups.put("discussion archived", this::discussionInArchivedGroup);
        setups.put("discussion beside another", this::discussionWithNeighbour);
        setups.put("discussion split", this::splitDiscussion);
    }

    private void newGroup(Scenario scenario) {
        scenario.put("groupId", scenario.fixture().newGroup());
        scenario.put("groupIds", List.of(scenario.id("groupId")));
    }

    private static void discussion(Scenario scenario, PostLocation opening) {
        scenario.put("target", ReportTarget.ofDiscussion(opening.discussionId()));
    }

    private void openDiscussion(Scenario scenario) {
        PostLocation opening = reply(scenario, scenario.group());
        discussion(scenario, opening);
        scenario.put(
                "page",
                scenario.make(() -> Services.get(ReadingService.class)
                        .page(new Reader(scenario.owner(), false), opening.discussionId(), 1)));
    }

    private void labelledPost(Scenario scenario) {
        reply(scenario, scenario.group());
        long administrator = scenario.fixture().administrator();
        long link = scenario.make(() -> Services.get(AdviceLinkService.class)
                .add(administrator, SharedFixture.unique(), "https://example.org/advice"));
        scenario.put("adviceLinkId", link);
        scenario.run(() -> redaction.label(administrator, scenario.id("postId"), link));
    }

    private void bookmarkedPost(Scenario scenario) {
        reply(scenario, scenario.group());
        scenario.run(() -> Services.get(BookmarkService.class).bookmark(scenario.owner(), scenario.id("postId")));
    }

    private void editedPost(Scenario scenario) {
        reply(scenario, scenario.group());
        scenario.run(() -> redaction.redact(
                scenario.fixture().administrator(),
                scenario.id("postId"),
                "Some time.",
                Services.get(PostingService.class)
                        .snapshot(scenario.id("postId"))
                        .fingerprint()));
    }

    private void discussionWithNeighbour(Scenario scenario) {
        scenario.put("intoDiscussionId", start(scenario, scenario.group(), "").discussionId());
        reply(scenario, scenario.group());
    }

    private void splitDiscussion(Scenario scenario) {
        reply(scenario, scenario.group());
        long administrator = scenario.fixture().administrator();
        long part = scenario.make(
                () -> transfers.split(administrator, scenario.id("discussionId"), PostNumbers.of(2), "About a month"));
        scenario.put(
                "transferId",
                scenario.make(() -> queries.transfers(part).getFirst().id()));
    }

    private PostLocation start(Scenario scenario, long group, String word) {
        PostLocation opening = scenario.make(() -> posting.startDiscussion(
                scenario.owner(),
                group,
                "About waiting " + word,
                "How long did you wait? " + word,
                SharedFixture.unique()));
        scenario.put("groupId", group);
        scenario.put("discussionId", opening.discussionId());
        scenario.put("discussionIds", List.of(opening.discussionId()));
        scenario.put("oldDiscussionId", opening.discussionId());
        scenario.put("askedId", opening.discussionId());
        post(scenario, opening);
        return opening;
    }

    /** Creates a discussion with a reply, which becomes the post of the scenario. Returns the opening post. */
    PostLocation reply(Scenario scenario, long group) {
        PostLocation opening = start(scenario, group, "");
        answer(scenario, scenario.owner());
        return opening;
    }

    /** Creates a discussion with a reply by this author. */
    void replyOf(Scenario scenario, long author) {
        start(scenario, scenario.group(), "");
        answer(scenario, author);
    }

    private void answer(Scenario scenario, long author) {
        post(
                scenario,
                scenario.make(() -> posting.reply(
                        author,
                        scenario.id("discussionId"),
                        "A month. " + scenario.secret(),
                        null,
                        SharedFixture.unique())));
    }

    private static void post(Scenario scenario, PostLocation location) {
        scenario.put("postId", location.postId());
        scenario.put("postIds", List.of(location.postId()));
        scenario.put("target", ReportTarget.ofPost(location.postId()));
    }

    private void decideAboutPost(Scenario scenario, PostState state) {
        reply(scenario, scenario.group());
        decide(scenario, state);
    }

    private void decide(Scenario scenario, PostState state) {
        scenario.run(() -> Services.get(PostModerationService.class)
                .decideState(scenario.fixture().administrator(), scenario.id("postId"), state));
    }

    private void withdrawnPost(Scenario scenario) {
        reply(scenario, scenario.group());
        scenario.make(() -> posting.withdraw(scenario.owner(), scenario.id("postId")));
    }

    private void heldPost(Scenario scenario) {
        start(scenario, scenario.fixture().holdingGroup(), "");
        approve(scenario);
        answer(scenario, scenario.owner());
        scenario.put("version", waiting(scenario));
    }

    private int waiting(Scenario scenario) {
        return scenario.make(() -> held.open(scenario.fixture().administrator(), scenario.id("postId"))
                .orElseThrow()
                .row()
                .version());
    }

    private void approve(Scenario scenario) {
        int version = waiting(scenario);
        scenario.run(
                () -> held.approve(scenario.fixture().administrator(), scenario.id("postId"), version, "Welcome."));
    }

    private void refusedPost(Scenario scenario) {
        heldPost(scenario);
        scenario.run(() -> held.refuse(
                scenario.fixture().administrator(), scenario.id("postId"), scenario.version(), "Not here."));
    }

    private void closedDiscussion(Scenario scenario) {
        reply(scenario, scenario.group());
        scenario.run(() ->
                discussions.close(scenario.fixture().administrator(), scenario.id("discussionId"), "It is answered."));
    }

    private void hiddenDiscussion(Scenario scenario) {
        discussion(scenario, start(scenario, scenario.group(), scenario.secret()));
        decide(scenario, PostState.HIDDEN);
    }

    private void archivedGroup(Scenario scenario) {
        scenario.put("groupId", scenario.fixture().newGroup());
        archive(scenario);
    }

    private void discussionInArchivedGroup(Scenario scenario) {
        reply(scenario, scenario.fixture().newGroup());
        archive(scenario);
    }

    private void archive(Scenario scenario) {
        scenario.run(() -> groups.archive(scenario.fixture().administrator(), scenario.id("groupId"), true));
    }
}
