package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Counts of a discussion, without a database. */
class DiscussionTest {

    private static final Instant START = Instant.parse("2026-03-05T14:40:00Z");

    /** A reply is posted, or an existing post changes its state. */
    private record Step(boolean reply, int which, PostState to) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(PostState.VISIBLE, PostState.HIDDEN, PostState.WITHDRAWN, PostState.DELETED))
                .as(Step::new);
    }

    @Property(tries = 300)
    void countsVisibleReplies(@ForAll @Size(max = 40) List<@From("steps") Step> steps) {
        Discussion discussion = new Discussion(1, 2, "Sleep", START);
        List<PostState> posts = new ArrayList<>();
        long revision = read(discussion, "revision");
        post(discussion, posts);
        for (Step step : steps) {
            if (step.reply()) {
                post(discussion, posts);
            } else {
                int index = step.which() % posts.size();
                discussion.postStateChanged(index + 1, 0, posts.get(index), step.to());
                posts.set(index, step.to());
            }
            long visible = posts.stream()
                    .skip(1)
                    .filter(state -> state == PostState.VISIBLE)
                    .count();
            assertThat(read(discussion, "replyCount")).isEqualTo(visible);
            assertThat(discussion.openingState()).isEqualTo(posts.getFirst());
        }
        assertThat(discussion.lastNumber()).isEqualTo(posts.size());
        assertThat(read(discussion, "revision")).isEqualTo(revision + 1 + steps.size());
    }

    private static void post(Discussion discussion, List<PostState> posts) {
        posts.add(PostState.VISIBLE);
        int number = discussion.nextNumber(3, START.plusSeconds(posts.size()));
        assertThat(number).isEqualTo(posts.size());
        assertThat(read(discussion, "lastAuthorId")).isEqualTo(3);
    }

    @Test
    void closedDiscussionRefusesReplies() {
        Discussion discussion = new Discussion(1, 2, "Sleep", START);
        discussion.setClosed(true, "Said often enough");
        assertThatThrownBy(() -> discussion.nextNumber(3, START)).isInstanceOf(DiscussionClosed.class);
        assertThatThrownBy(discussion::requireOpen).isInstanceOf(DiscussionClosed.class);
        discussion.setClosed(false, null);
        assertThat(discussion.nextNumber(3, START)).isEqualTo(1);
    }

    @Test
    void isUnpublishedWhileOpeningPostIsHeld() {
        Discussion discussion = new Discussion(1, 2, "Sleep", START);
        assertThat(discussion.unpublished()).isTrue();
        discussion.postStateChanged(-7, 0, PostState.HELD, PostState.WITHDRAWN);
        assertThat(discussion.openingState()).isEqualTo(PostState.WITHDRAWN);
        assertThat(discussion.publish(START.plusSeconds(60))).isEqualTo(1);
        assertThat(discussion.openingState()).isEqualTo(PostState.VISIBLE);
        assertThat(discussion.unpublished()).isFalse();
    }

    @Test
    void recountKeepsUncountedValues() {
        Discussion discussion = new Discussion(1, 2, "Sleep", START);
        discussion.nextNumber(3, START);
        discussion.recount(new PostCounts.DiscussionCounts(null, 0, 4, 0, null), 9);
        assertThat(discussion.openingState()).isEqualTo(PostState.VISIBLE);
        assertThat(read(discussion, "lastAuthorId")).as("who started it").isEqualTo(2);
        assertThat(read(discussion, "likeCount")).isEqualTo(4);
        discussion.recount(
                new PostCounts.DiscussionCounts(
                        PostState.HIDDEN, 2, 0, 9, new PostCounts.DiscussionCounts.Latest(START.plusSeconds(5), 8)),
                9);
        assertThat(discussion.openingState()).isEqualTo(PostState.HIDDEN);
        assertThat(read(discussion, "lastAuthorId")).isEqualTo(8);
        assertThat(read(discussion, "replyCount")).isEqualTo(2);
        assertThat(discussion.lastNumber()).isEqualTo(9);
    }

    @Test
    void mergedDiscussionNamesItsTargetUntilUndone() {
        Discussion discussion = new Discussion(1, 2, "Sleep", START);
        discussion.mergeInto(77);
        assertThat(discussion.mergedInto()).isEqualTo(77);
        assertThat(discussion.openingState()).isEqualTo(PostState.DELETED);
        assertThat(discussion.unpublished()).isFalse();
        discussion.undoMerge();
        assertThat(discussion.mergedInto()).isNull();
    }

    /** Reads a field that only queries read in production. */
    private static long read(Discussion discussion, String field) {
        try {
            Class<?> owner = field.equals("revision") ? DiscussionStatus.class : Discussion.class;
            Field declared = owner.getDeclaredField(field);
            declared.setAccessible(true);
            return ((Number) declared.get(discussion)).longValue();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
