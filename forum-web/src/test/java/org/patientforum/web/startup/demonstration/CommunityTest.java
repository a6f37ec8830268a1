package org.patientforum.web.startup.demonstration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.accounts.PasswordPolicy;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.web.startup.demonstration.Community.FollowerEntry;
import org.patientforum.web.startup.demonstration.Community.MemberEntry;
import org.patientforum.web.startup.demonstration.Community.PostEntry;
import org.patientforum.web.startup.demonstration.Community.ReportEntry;

/** The fictional community obeys the forum's rules; otherwise it could not be loaded. */
class CommunityTest {

    private final Community community = CommunityFiles.read();
    private final Set<String> members =
            community.members().stream().map(MemberEntry::pseudonym).collect(toSet());

    @Test
    void isLargeEnoughToExplore() {
        assertThat(community.groups()).hasSize(6);
        assertThat(community.members()).hasSize(40);
        assertThat(community.discussions()).hasSize(60);
        assertThat(community.discussions().stream()
                        .mapToInt(discussion -> discussion.posts().size())
                        .sum())
                .isGreaterThanOrEqualTo(400);
        assertThat(community.reports()).hasSizeGreaterThan(5);
    }

    @Test
    void pseudonymsAreValidAndDistinct() {
        assertThat(community.members())
                .extracting(member -> Pseudonym.of(member.pseudonym()).key())
                .doesNotHaveDuplicates();
    }

    @Test
    void allActorsAreMembers() {
        assertThat(members).contains("heron27", "lamplighter", KnownIds.ADMINISTRATOR);
        assertThat(community.discussions().stream().flatMap(CommunityTest::participants))
                .isSubsetOf(members);
        assertThat(community.reports().stream()
                        .flatMap(CommunityTest::participants)
                        .filter(name -> name != null))
                .isSubsetOf(members);
    }

    private static Stream<String> participants(DiscussionEntry discussion) {
        Stream<String> writersAndLikers = discussion.posts().stream()
                .flatMap(post -> Stream.concat(Stream.of(post.author()), post.history().likedBy().stream()));
        return Stream.concat(writersAndLikers, discussion.followers().stream().map(FollowerEntry::member));
    }

    private static Stream<String> participants(ReportEntry report) {
        return Stream.of(
                report.reporter(),
                report.decision() == null ? null : report.decision().by());
    }

    @Test
    void noSelfLikesOrRepliesToLaterPosts() {
        for (DiscussionEntry discussion : community.discussions()) {
            for (int number = 1; number <= discussion.posts().size(); number++) {
                PostEntry post = discussion.posts().get(number - 1);
                assertThat(post.history().likedBy())
                        .doesNotContain(post.author())
                        .doesNotHaveDuplicates();
                assertThat(post.replyTo() == null || post.replyTo() < number)
                        .as(discussion.post(number))
                        .isTrue();
            }
        }
    }

    @Test
    void membersWriteOnlyAfterJoining() {
        for (String now : List.of("2026-11-22T00:01:00Z", "2026-11-22T12:00:00Z", "2027-06-22T23:59:00Z")) {
            Timeline timeline = new Timeline(Instant.parse(now), community.members());
            for (DiscussionEntry discussion : community.discussions()) {
                for (int number = 1; number <= discussion.posts().size(); number++) {
                    String author = discussion.posts().get(number - 1).author();
                    assertThat(timeline.posted(discussion, number)).isAfter(timeline.joined(author));
                }
            }
        }
    }

    @Test
    void reportsAreCompleteAndReferToExistingPosts() {
        Set<String> posts = new HashSet<>();
        for (DiscussionEntry discussion : community.discussions()) {
            for (int number = 1; number <= discussion.posts().size(); number++) {
                assertThat(posts.add(discussion.post(number))).as("unique name").isTrue();
            }
        }
        assertThat(community.reports()).extracting(ReportEntry::post).isSubsetOf(posts);
        assertThat(community.reports())
                .allSatisfy(report -> assertThat(report.wording().problems()).isEmpty());
    }

    @Test
    void generatedPasswordsAreAccepted() {
        List<String> words = PassphraseGenerator.words();
        assertThat(words).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        PasswordPolicy rules = new PasswordPolicy("St Brannoc's Hospital");
        for (MemberEntry member : community.members()) {
            rules.check(PassphraseGenerator.fresh(), member.pseudonym(), member.pseudonym() + "@example.org");
        }
    }
}
