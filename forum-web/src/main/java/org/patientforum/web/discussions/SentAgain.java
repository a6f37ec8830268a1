package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.DuplicatePost;
import org.patientforum.posting.authoring.FormAlreadySent;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.authoring.ReplacementSuggested;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/**
 * What a member is asked whose form was sent before: whether the other text is a post of its own or replaces the first one, and whether the
 * same text is meant twice. The form that asks is a new one.
 */
@Named("sentAgain")
@RequestScoped
public class SentAgain {

    @Inject
    private PostingService posting;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private PostSnapshot sent;
    private boolean asked;

    /**
     * Posts, unless the member has to be asked first: then it throws FormAlreadySent, PartPosted or JustPosted.
     *
     * @param unlessPosted posts, but asks about what was just posted
     * @param anyway posts; for who said that they mean it
     * @param form takes the words that replace others, if it throws WordsReplaced
     */
    PostPlace post(Supplier<PostPlace> unlessPosted, Supplier<PostPlace> anyway, Consumer<ReplacementSuggested> form) {
        try {
            return ReplacedWords.seen(Faces.getRequestParameter("again") == null ? unlessPosted : anyway, form);
        } catch (FormAlreadySent known) {
            sent = posting.ownPost(signedIn.id(), known.postId());
            askAgain();
            throw known;
        } catch (DuplicatePost again) {
            askAgain();
            throw again;
        }
    }

    private void askAgain() {
        asked = true;
        tokens.renew();
    }

    /** Changes the post that the form made to this text, if it is still as the page showed it, and gives its place. */
    PostPlace change(String text, Consumer<ReplacementSuggested> form) {
        String seen = Objects.requireNonNullElse(Faces.getRequestParameter("sentSeen"), "");
        return ReplacedWords.seen(() -> posting.edit(signedIn.id(), getSent().postId(), text, seen), form);
    }

    /** Says on the next page that the title stays, if it is another one: only staff can change it. */
    void titleStays(String title) {
        String before = getSent().title();
        if (!title.strip().equals(before)) {
            ResourceBundle words = ResourceBundle.getBundle("texts.discussions");
            Messages.addFlashGlobalInfo(words.getString("sent.title-stays"), before, title.strip());
        }
    }

    /** The post that the form made, if another text is in it now; null if there is no such question. */
    public PostSnapshot getSent() {
        Long id = sent == null && Faces.isPostback() ? DiscussionParams.parameter("sentPost") : null;
        if (id != null) {
            sent = posting.ownPost(signedIn.id(), id);
        }
        return sent;
    }

    /** Its permalink. */
    public String getUrl() {
        return "/posts/" + getSent().postId();
    }

    /** Whether the reader is asked if they mean the same text twice. */
    public boolean isAsked() {
        return asked;
    }
}
