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
import org.patientforum.members.accounts.PasswordRules;
import org.patientforum.web.startup.demonstration.Community.Complaint;
import org.patientforum.web.startup.demonstration.Community.Follower;
import org.patientforum.web.startup.demonstration.Community.Joiner;
import org.patientforum.web.startup.demonstration.Community.Saying;
import org.patientforum.web.startup.demonstration.Community.Talk;

/** The made-up community keeps the forum's own rules, or it could not be loaded. */
class CommunityTest {

    private final Community community = CommunityFiles.read();
    private final Set<String> members =
            community.members().stream().map(Joiner::pseudonym).collect(toSet());

    @Test
    void isLargeEnoughToLookRoundIn() {
        assertThat(community.groups()).hasSize(6);
        assertThat(community.members()).hasSize(40);
        assertThat(community.talks()).hasSize(60);
        assertThat(community.talks().stream()
                        .mapToInt(talk -> talk.posts().size())
                        .sum())
                .isGreaterThanOrEqualTo(400);
        assertThat(community.complaints()).hasSizeGreaterThan(5);
    }

    @Test
    void pseudonymsAreAllowedAndDoNotLookAlike() {
        assertThat(community.members())
                .extracting(member -> Pseudonym.of(member.pseudonym()).key())
                .doesNotHaveDuplicates();
    }

    @Test
    void everybodyWhoDoesSomethingIsAMember() {
        assertThat(members).contains("heron27", "lamplighter", KnownIds.ADMINISTRATOR);
        assertThat(community.talks().stream().flatMap(CommunityTest::everybodyIn))
                .isSubsetOf(members);
        assertThat(community.complaints().stream()
                        .flatMap(CommunityTest::everybodyIn)
                        .filter(name -> name != null))
                .isSubsetOf(members);
    }

    private static Stream<String> everybodyIn(Talk talk) {
        Stream<String> writersAndLikers = talk.posts().stream()
                .flatMap(post -> Stream.concat(Stream.of(post.author()), post.after().likedBy().stream()));
        return Stream.concat(writersAndLikers, talk.followers().stream().map(Follower::member));
    }

    private static Stream<String> everybodyIn(Complaint complaint) {
        return Stream.of(
                complaint.reporter(),
                complaint.verdict() == null ? null : complaint.verdict().by());
    }

    @Test
    void nobodyLikesTheirOwnPostOrAnswersALaterOne() {
        for (Talk talk : community.talks()) {
            for (int number = 1; number <= talk.posts().size(); number++) {
                Saying post = talk.posts().get(number - 1);
                assertThat(post.after().likedBy()).doesNotContain(post.author()).doesNotHaveDuplicates();
                assertThat(post.replyTo() == null || post.replyTo() < number)
                        .as(talk.post(number))
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyWritesBeforeJoining() {
        for (String now : List.of("2026-11-22T00:01:00Z", "2026-11-22T12:00:00Z", "2027-06-22T23:59:00Z")) {
            Timeline calendar = new Timeline(Instant.parse(now), community.members());
            for (Talk talk : community.talks()) {
                for (int number = 1; number <= talk.posts().size(); number++) {
                    String author = talk.posts().get(number - 1).author();
                    assertThat(calendar.posted(talk, number)).isAfter(calendar.joined(author));
                }
            }
        }
    }

    @Test
    void complaintsAreCompleteAndAboutPostsThatThereAre() {
        Set<String> posts = new HashSet<>();
        for (Talk talk : community.talks()) {
            for (int number = 1; number <= talk.posts().size(); number++) {
                assertThat(posts.add(talk.post(number))).as("one of its name").isTrue();
            }
        }
        assertThat(community.complaints()).extracting(Complaint::post).isSubsetOf(posts);
        assertThat(community.complaints())
                .allSatisfy(
                        complaint -> assertThat(complaint.wording().problems()).isEmpty());
    }

    @Test
    void passwordsAreGoodEnoughForTheForum() {
        List<String> words = PassphraseGenerator.words();
        assertThat(words).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        PasswordRules rules = new PasswordRules("St Brannoc's Hospital");
        for (Joiner member : community.members()) {
            rules.check(PassphraseGenerator.fresh(), member.pseudonym(), member.pseudonym() + "@example.org");
        }
    }
}
