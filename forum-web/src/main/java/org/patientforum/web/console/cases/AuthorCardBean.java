package org.patientforum.web.console.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.sanctions.SanctionLine;
import org.patientforum.members.sanctions.SanctionService;
import org.patientforum.moderation.casefile.AuthorCard;
import org.patientforum.moderation.casefile.AuthorCardService;
import org.patientforum.web.identity.SignedIn;

/** The card on /console/case/2041 about the author: messages from staff, other cases, posts per month. */
@Named("consoleAuthorCard")
@RequestScoped
public class AuthorCardBean {

    private static final int SHOWN = 3;

    @Inject
    private CaseBean casePage;

    @Inject
    private AuthorCardService authors;

    @Inject
    private SanctionService sanctions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private boolean loaded;
    private @Nullable AuthorCard card;
    private List<SanctionLine> lines = List.of();

    /** The card; null if the case is about no member. */
    public @Nullable AuthorCard getCard() {
        if (!loaded) {
            loaded = true;
            card = authors.card(signedIn.id(), casePage.getFile().heading().id(), signedIn.zone())
                    .orElse(null);
            lines = card == null || !signedIn.isModerator()
                    ? List.of()
                    : sanctions.of(card.id()).stream()
                            .filter(line -> line.kind().sanction())
                            .toList();
        }
        return card;
    }

    /** The number of warnings and restrictions that the author ever got; moderators of groups do not see them. */
    public int getCount() {
        getCard();
        return lines.size();
    }

    /** The latest warnings and restrictions. */
    public List<SanctionLine> getLatest() {
        getCard();
        return lines.stream().limit(SHOWN).toList();
    }

    /** The restriction in force now; null if there is none. */
    public @Nullable SanctionLine getCurrent() {
        getCard();
        return lines.stream()
                .filter(line -> line.activeAt(clock.instant()))
                .findFirst()
                .orElse(null);
    }
}
