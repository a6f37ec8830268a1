package org.patientforum.web.console.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.members.MemberColumn;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.administration.MemberAdministrationService;
import org.patientforum.moderation.casefile.CaseService;
import org.patientforum.reading.excerpts.PostExcerpt;
import org.patientforum.reading.excerpts.PostExcerptService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.discussions.DiscussionUrls;
import org.patientforum.web.identity.SignedIn;

/** The page /console/search?q=wickets: members, posts and mails that the reader may see. The reference of a report leads to its case. */
@Named("consoleSearch")
@RequestScoped
public class SearchBean {

    /** Rows in each section. */
    private static final int SHOWN = 10;

    private static final int MAX_LENGTH = 200;

    @Inject
    @Param
    private String q;

    @Inject
    private CaseService cases;

    @Inject
    private MemberAdministrationService administration;

    @Inject
    private PostExcerptService excerpts;

    @Inject
    private SignedIn signedIn;

    private String words = "";
    private List<MemberProfile> members = List.of();
    private List<PostExcerpt> posts = List.of();

    @PostConstruct
    void readWords() {
        String typed = q == null ? "" : q.strip();
        words = typed.substring(0, Math.min(typed.length(), MAX_LENGTH));
    }

    /** Searches; opens the case instead if a reference is typed. */
    public void load() {
        if (words.isEmpty()) {
            return;
        }
        Optional<Long> found = cases.withReference(signedIn.id(), words);
        if (found.isPresent()) {
            Faces.redirect("console/case/" + found.get());
            return;
        }
        posts = excerpts.search(signedIn.reader(), words, SHOWN);
        if (signedIn.moderator()) {
            MemberFilter named = new MemberFilter(words, null, null);
            members = administration.find(named, Sorting.ascending(MemberColumn.PSEUDONYM), 0, SHOWN);
        }
    }

    /** What was searched for; empty before the first search. */
    public String getWords() {
        return words;
    }

    /** Whether a search found nothing. */
    public boolean isNothing() {
        return !words.isEmpty() && members.isEmpty() && posts.isEmpty();
    }

    public List<MemberProfile> getMembers() {
        return members;
    }

    public List<PostExcerpt> getPosts() {
        return posts;
    }

    /** The path of the post in its discussion. */
    public String url(PostExcerpt post) {
        return DiscussionUrls.of(post.location());
    }
}
