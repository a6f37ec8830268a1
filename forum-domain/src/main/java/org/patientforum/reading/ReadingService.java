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
import org.patientforum.posting.PostLocation;
import org.patientforum.shared.NotFound;

/** Pages of discussions as a reader may see them, and reading positions. */
@Stateless
public class ReadingService {

    private DiscussionPageQueries pages;
    private PageCache cache;
    private Visibility visibility;
    private ReadingProgress progress;

    protected ReadingService() {}

    @Inject
    public ReadingService(
            DiscussionPageQueries pages, PageCache cache, Visibility visibility, ReadingProgress progress) {
        this.pages = pages;
        this.cache = cache;
        this.visibility = visibility;
        this.progress = progress;
    }

    /** A page of a discussion, the same for every reader. Throws NotFound for an unknown discussion or page. */
    @PermitAll
    public DiscussionPage page(Reader reader, long discussionId, int page) {
        visibility.requireMayRead(reader);
        DiscussionHeader discussion = pages.header(discussionId).orElseThrow(() -> new NotFound("discussion"));
        visibility.requireKnows(reader, discussion);
        Paging.require(page, discussion.pages());
        PageCache.Posts posts = cache.page(discussion, page, () -> pages.page(discussionId, page));
        return new DiscussionPage(discussion, page, posts.posts(), posts.moved());
    }

    /** Whether the reader sees the title, which depends on the opening post. */
    @PermitAll
    public boolean showsTitle(Reader reader, DiscussionHeader discussion) {
        return visibility.showsTitle(reader, discussion.openingState(), discussion.authorId());
    }

    /** The revision of a discussion, which increases with every change visible to readers. Throws NotFound. */
    @PermitAll
    public long revision(Reader reader, long discussionId) {
        visibility.requireMayRead(reader);
        DiscussionHeader discussion = pages.header(discussionId).orElseThrow(() -> new NotFound("discussion"));
        visibility.requireKnows(reader, discussion);
        return discussion.revision();
    }

    /** The member's own view of the page; records that they have read it. */
    @RolesAllowed("member")
    public MemberView visit(long actorId, DiscussionPage page) {
        MemberView view = pages.memberView(actorId, page);
        int lastShown = Math.min(Paging.last(page.page()), page.discussion().lastNumber());
        if (lastShown > view.lastRead()) {
            progress.advance(actorId, page.discussion().id(), lastShown);
        }
        return view;
    }

    /** Marks all present posts of these discussions as read, whether or not the member has opened them. */
    @RolesAllowed("member")
    public void readToTheEnd(long actorId, Collection<Long> discussionIds) {
        progress.readToTheEnd(actorId, discussionIds);
    }

    /** The highest post number that each of the members has read; members who have read none are left out. */
    @PermitAll
    public Map<Long, Integer> lastRead(Collection<Long> memberIds, long discussionId) {
        return memberIds.isEmpty() ? Map.of() : pages.lastRead(memberIds, discussionId);
    }

    /**
     * The data for mails about these posts to members who did not write them, by post id; posts that such members may not see are
     * left out.
     */
    @PermitAll
    public Map<Long, PostForMail> postsForMail(Collection<Long> postIds) {
        return postIds.isEmpty()
                ? Map.of()
                : pages.postsForMail(postIds).stream()
                        .collect(Collectors.toMap(PostForMail::postId, Function.identity()));
    }

    /** The titles by discussion id, as far as the reader may see them. */
    @PermitAll
    public Map<Long, String> titles(Reader reader, Collection<Long> discussionIds) {
        return pages.titles(discussionIds).stream()
                .filter(found -> visibility.showsTitle(reader, found.openingState(), found.authorId()))
                .collect(Collectors.toMap(DiscussionTitle::discussionId, DiscussionTitle::title));
    }

    /** The place of a post. Throws NotFound, also if the reader may not know of the post. */
    @PermitAll
    public PostLocation location(Reader reader, long postId) {
        visibility.requireMayRead(reader);
        PostBrief post = pages.briefs(List.of(postId)).stream().findFirst().orElseThrow(() -> new NotFound("post"));
        PostLocation location = new PostLocation(post.postId(), post.discussionId(), post.number());
        visibility.requireKnows(reader, location, post.authorId());
        return location;
    }
}
