package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.alerting.RotaService;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordForm;
import org.patientforum.wordfilter.WatchedWordService;

/**
 * Steps in which staff set up a rota, response templates and a watched word, and a member writes a post that is held
 * because of it.
 */
@Dependent
class StaffPreparationSteps {

    private static final String MODERATOR = "lamplighter";
    private static final String WRITER = "wickets_down";
    private static final String WRITTEN_IN = "Small things nobody told me before the operation";
    private static final int PREPARED_DAYS_AGO = 20;
    private static final int WRITTEN_HOURS_AGO = 3;

    private final WatchedWordService watched;
    private final RotaService rota;
    private final ResponseTemplateService templates;
    private final PostingService posting;

    @Inject
    StaffPreparationSteps(
            WatchedWordService watched, RotaService rota, ResponseTemplateService templates, PostingService posting) {
        this.watched = watched;
        this.rota = rota;
        this.templates = templates;
        this.posting = posting;
    }

    List<Step> steps(List<DiscussionEntry> discussions, Timeline timeline, KnownIds ids) {
        DiscussionEntry discussion = discussions.stream()
                .filter(candidate -> candidate.heading().title().equals(WRITTEN_IN))
                .findFirst()
                .orElseThrow();
        return List.of(
                Step.once(timeline.daysAgo(PREPARED_DAYS_AGO), "the rota", () -> addDutyTurns(ids)),
                Step.once(timeline.daysAgo(PREPARED_DAYS_AGO), "words to choose", () -> addTemplates(ids)),
                Step.once(timeline.daysAgo(PREPARED_DAYS_AGO), "a watched word", () -> addWatchedWord(ids)),
                Step.once(
                        timeline.hoursAgo(WRITTEN_HOURS_AGO),
                        "a post that waits",
                        () -> writeHeldPost(discussion, ids)));
    }

    private void addDutyTurns(KnownIds ids) {
        long moderator = ids.member(MODERATOR);
        rota.addTurn(moderator, moderator, null, "Mon-Fri 9:00-12:30");
        rota.addTurn(moderator, ids.member("early_robin"), null, "Mon-Thu 14:00-17:00");
    }

    private void addTemplates(KnownIds ids) {
        long moderator = ids.member(MODERATOR);
        templates.add(
                moderator,
                template(
                        "Shows a telephone number",
                        "The post shows a telephone number.",
                        "What we ask of you: keep private details private",
                        """
                        We have hidden your post, because it shows a telephone number that everybody could read. \
                        You are welcome to write it again without the number."""));
        templates.add(
                moderator,
                template(
                        "Unkind to somebody",
                        "The post is unkind to another member.",
                        "What we ask of you: be kind to others",
                        """
                        We have hidden your post, because it could hurt the person it is about. \
                        You are welcome to say the same thing in kinder words."""));
    }

    private static ResponseTemplateRow template(String title, String facts, String rule, String text) {
        Reasons reasons = new Reasons(facts, LegalBasis.RULES, rule);
        return new ResponseTemplateRow(0, title, DecisionAction.HIDE, reasons, text, false, 0);
    }

    private void addWatchedWord(KnownIds ids) {
        watched.add(
                ids.member(KnownIds.ADMINISTRATOR),
                new WatchedWordForm("snake oil*", FilterAction.HOLD, "", "We look at claims about cures first."));
    }

    private void writeHeldPost(DiscussionEntry discussion, KnownIds ids) {
        posting.reply(
                ids.member(WRITER),
                ids.discussion(discussion),
                """
                        My brother-in-law swears by some snake oil out of a magazine: copper insoles and cherry juice, thirty \
                        pounds. Has anybody here tried it, or shall I keep the thirty pounds?""",
                null,
                DiscussionSteps.submission("a post that waits"));
    }
}
