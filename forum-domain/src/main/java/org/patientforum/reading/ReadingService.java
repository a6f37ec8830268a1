package org.patientforum.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patientforum.posting.PostPlace;
import org.patientforum.shared.NotFound;

/** A discussion's page as a reader may see it, and how far they have read. */
@Stateless
public class ReadingService {

    private DiscussionPageQueries pages;
    private PageCache shelf;
    private Visibility visibility;
    private ReadingProgress progress;

    protected ReadingService() {}

    @Inject
    public ReadingService(
            DiscussionPageQueries pages, PageCache shelf, Visibility visibility, ReadingProgress progress) {
        this.pages = pages;
        this.shelf = shelf;
        this.visibility = visibility;
        this.progress = progress;
    }

    /** One page of a discussion, the same for every reader. Throws NotFound if there is no such discussion or page. */
    @PermitAll
    public DiscussionPage page(Reader reader, long discussionId, int page) {
        visibility.requireMayRead(reader);
        DiscussionHeader discussion = pages.header(discussionId).orElseThrow(() -> new NotFound("discussion"));
        visibility.requireKnows(reader, discussion);
        Paging.require(page, discussion.pages());
        PageCache.Posts posts = shelf.page(discussion, page, () -> pages.page(discussionId, page));
        return new DiscussionPage(discussion, page, posts.posts(), posts.moved());
    }

    /** Whether the reader sees the title; it goes with the opening post. */
    @PermitAll
    public boolean showsTitle(Reader reader, DiscussionHeader discussion) {
        return visibility.showsTitle(reader, discussion.openingState(), discussion.authorId());
    }

    /** The revision of a discussion: it goes up with every change a reader could see. Throws NotFound. */
    @PermitAll
    public long revision(Reader reader, long discussionId) {
        visibility.requireMayRead(reader);
        DiscussionHeader discussion = pages.header(discussionId).orElseThrow(() -> new NotFound("discussion"));
        visibility.requireKnows(reader, discussion);
        return discussion.revision();
    }

    /** What the member sees of the page beyond what everybody sees; notes that they have read it. */
    @RolesAllowed("member")
    public MemberView visit(long actorId, DiscussionPage page) {
        MemberView own = pages.own(actorId, page);
        int reached = Math.min(Paging.last(page.page()), page.discussion().lastNumber());
        if (reached > own.lastRead()) {
            progress.reach(actorId, page.discussion().id(), reached);
        }
        return own;
    }

    /** Takes all that these discussions hold now for read, whether or not the member has opened them. */
    @RolesAllowed("member")
    public void readToTheEnd(long actorId, Collection<Long> discussionIds) {
        progress.readToTheEnd(actorId, discussionIds);
    }

    /** The highest post number of the discussion that each of the members has read; who has read none is not in it. */
    @PermitAll
    public Map<Long, Integer> lastRead(Collection<Long> memberIds, long discussionId) {
        return memberIds.isEmpty() ? Map.of() : pages.lastRead(memberIds, discussionId);
    }

    /** What mails may say of these posts to members who did not write them, by the posts' ids; without those they may not see. */
    @PermitAll
    public Map<Long, PostForMail> postsForMail(Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Map.of()
                : pages.postsForMail(postIds).stream()
                        .collect(Collectors.toMap(PostForMail::postId, Function.identity()));
    }

    /** What these discussions are called, by their ids; without those whose title the reader may not see. */
    @PermitAll
    public Map<Long, String> titles(Reader reader, Collection<Long> discussionIds) {
        return pages.titles(discussionIds).stream()
                .filter(found -> visibility.showsTitle(reader, found.openingState(), found.authorId()))
                .collect(Collectors.toMap(DiscussionTitle::discussionId, DiscussionTitle::title));
    }

    /** Where a post stands. Throws NotFound, also if the reader may not know of it. */
    @PermitAll
    public PostPlace place(Reader reader, long postId) {
        visibility.requireMayRead(reader);
        PostBrief post = pages.briefs(List.of(postId)).stream().findFirst().orElseThrow(() -> new NotFound("post"));
        PostPlace place = new PostPlace(post.postId(), post.discussionId(), post.number());
        visibility.requireKnows(reader, place, post.authorId());
        return place;
    }

    /** Where these posts stand and who wrote them, as far as the reader may see them. */
    @PermitAll
    public List<PostBrief> briefs(Reader reader, Collection<Long> postIds) {
        return pages.briefs(postIds).stream()
                .filter(post -> visibility.showsText(reader, post.state(), post.authorId()))
                .filter(post -> visibility.showsTitle(reader, post.openingState(), post.startedBy()))
                .toList();
    }
}
