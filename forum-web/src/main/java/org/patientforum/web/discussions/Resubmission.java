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
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.DuplicatePost;
import org.patientforum.posting.authoring.FormAlreadySent;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.authoring.ReplacementSuggested;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.identity.SignedIn;

/**
 * Asks members what they mean when they submit a form again: whether a different text is a new post or replaces the
 * first one, and whether the same text is to be posted twice. The form that asks carries a new token.
 */
@Named("resubmission")
@RequestScoped
public class Resubmission {

    @Inject
    private PostingService posting;

    @Inject
    private FormTokens tokens;

    @Inject
    private SignedIn signedIn;

    private PostSnapshot sent;
    private boolean confirmationRequired;

    /**
     * Posts the text, or asks first. Throws FormAlreadySent, PartialDuplicatePost, DuplicatePost or ReplacementSuggested.
     *
     * @param unlessPosted posts, but asks if the same text was posted just now
     * @param always posts without asking
     * @param form receives the text in which watched words were replaced
     */
    PostLocation post(
            Supplier<PostLocation> unlessPosted, Supplier<PostLocation> always, Consumer<ReplacementSuggested> form) {
        try {
            return WordReplacement.apply(Faces.getRequestParameter("again") == null ? unlessPosted : always, form);
        } catch (FormAlreadySent known) {
            sent = posting.ownPost(signedIn.id(), known.postId());
            requireConfirmation();
            throw known;
        } catch (DuplicatePost again) {
            requireConfirmation();
            throw again;
        }
    }

    private void requireConfirmation() {
        confirmationRequired = true;
        tokens.renew();
    }

    /**
     * Replaces the text of the post that the form created, unless it has changed since the page showed it, and
     * returns its place.
     */
    PostLocation replaceText(String text, Consumer<ReplacementSuggested> form) {
        String seen = Objects.requireNonNullElse(Faces.getRequestParameter("sentSeen"), "");
        return WordReplacement.apply(() -> posting.edit(signedIn.id(), getSent().postId(), text, seen), form);
    }

    /**
     * Adds a message that the title remains as it was, if a different one was typed: only staff can change titles.
     */
    void warnTitleUnchanged(String title) {
        String before = getSent().title();
        if (!title.strip().equals(before)) {
            ResourceBundle bundle = ResourceBundle.getBundle("texts.discussions");
            Messages.addFlashGlobalInfo(bundle.getString("sent.title-stays"), before, title.strip());
        }
    }

    /** The post that the form created before, if its text differs; null if there is nothing to ask. */
    public PostSnapshot getSent() {
        Long id = sent == null && Faces.isPostback() ? DiscussionParams.parameter("sentPost") : null;
        if (id != null) {
            sent = posting.ownPost(signedIn.id(), id);
        }
        return sent;
    }

    /** The permalink of that post. */
    public String getUrl() {
        return "/posts/" + getSent().postId();
    }

    /** Whether the reader must confirm that the same text is to be posted again. */
    public boolean isConfirmationRequired() {
        return confirmationRequired;
    }
}
