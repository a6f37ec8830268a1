package org.patientforum.web.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.crypto.SiteKeys;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.unsent.TypedForm;
import org.patientforum.unsent.UnsentFormService;
import org.patientforum.web.addresses.AddressFilter;
import org.patientforum.web.request.OriginalRequest;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.TypedFields;

/**
 * Stores the typed content of forms that cannot be accepted now, and restores it on the page they were sent from, at
 * once or after signing in. A cookie holds the browser's key. Content of a member's form is shown to that member
 * only.
 */
@ApplicationScoped
public class UnsentFormStore {

    /** Flash attribute: whether the page shows the current values of its fields beside the typed ones. */
    static final String COMPARED = "org.patientforum.compared";

    /** Request parameter: number of the stored form from which the submitted form was filled. */
    static final String FILLED_FROM = "kept";

    private static final String REJECTED = "org.patientforum.unsent";

    /**
     * Parameters without which a page does not show its form. They are checked against the page's address, because on
     * another page a field of that name may hold typed text.
     */
    private static final List<String> CHOICES = List.of("id", "ask", "reason", "asker", "to", "shown");

    private final UnsentFormService forms;
    private final BrowserKey browserKey;
    private final FormSigner signer;

    protected UnsentFormStore() {
        this(null, null, null);
    }

    @Inject
    public UnsentFormStore(UnsentFormService forms, BrowserKey browserKey, SiteKeys keys) {
        this.forms = forms;
        this.browserKey = browserKey;
        this.signer = new FormSigner(keys);
    }

    /** Stores the form's content. Returns false if it is empty, too large or over the rate limit. */
    public boolean store(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> fields = TypedFields.of(request);
        if (fields.isEmpty() || !browserKey.mayStore(request, RateLimit.UNSENT_FROM, RateLimit.UNSENT_FROM_DAY)) {
            return false;
        }
        String keyHash = browserKey.hashOrFresh(request);
        FormToken token = FormToken.of(request);
        boolean issuedHere = signer.isOurs(token); // nothing in a foreign token can be trusted
        String number = issuedHere ? token.number() : RandomTokens.newToken();
        Optional<String> owner = issuedHere ? token.owner() : sender(request, number);
        TypedForm form = new TypedForm(Paths.of(OriginalRequest.of(request)), number, owner, fields);
        if (!forms.save(keyHash, form, filledFrom(request))) {
            return false;
        }
        browserKey.send(request, response);
        markRejected(request);
        return true;
    }

    /** The mark for the member who sends this request. */
    private Optional<String> sender(HttpServletRequest request, String number) {
        return Optional.ofNullable((CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName()))
                .map(signIn -> signer.owner(number, signIn.memberId()));
    }

    /** Notes that this request's form was rejected although its answer is a redirect. */
    public static void markRejected(HttpServletRequest request) {
        request.setAttribute(REJECTED, true);
    }

    /**
     * Redirects to the current state of the page with the typed text in its fields and the current values beside it,
     * after another person has changed the same thing. Returns false and does nothing if nothing was typed or it
     * cannot be stored.
     *
     * @param message error message for that page; messages added later would be lost
     */
    public boolean reloadWithTyped(String message) {
        HttpServletRequest request = Faces.getRequest();
        if (TypedFields.texts(request).isEmpty() || !store(request, Faces.getResponse())) {
            return false;
        }
        Messages.addFlashGlobalError(message);
        Faces.setFlashAttribute(COMPARED, true);
        Faces.redirect(pageUrl(OriginalRequest.of(request)));
        return true;
    }

    /** Reads the unsent forms of the page that this request asks for. */
    StoredForms read(HttpServletRequest request) {
        return read(request, Paths.of(OriginalRequest.of(request)));
    }

    /**
     * Reads the unsent forms of a page. All questions about them are answered by the result, without another query.
     *
     * @param page path of the page; a query or fragment is ignored
     */
    public StoredForms read(HttpServletRequest request, String page) {
        String path = page.replaceFirst("[?#].*", "");
        List<TypedForm> found = browserKey
                .hash(request)
                .map(keyHash -> forms.find(keyHash, path))
                .orElse(List.of());
        return new StoredForms(found, signer);
    }

    /**
     * Returns the texts that a suspended member typed into the forms of a page, for the page that refuses the sign-in. If guests may send these forms too,
     * the forms lose their owner, and this browser can send them without signing in.
     */
    public List<String> releaseTexts(HttpServletRequest request, String page, long memberId) {
        StoredForms own = read(request, page).ownedBy(memberId);
        String path = page.replaceFirst("[?#].*", "");
        if (Paths.isOpenToGuests(path)) {
            browserKey.hash(request).ifPresent(keyHash -> forms.disown(keyHash, path, own.numbers()));
        }
        return own.texts();
    }

    /** Moves the unsent forms of this page to another address of the site. */
    public void move(HttpServletRequest request, String path) {
        browserKey.hash(request).ifPresent(keyHash -> forms.move(keyHash, Paths.of(OriginalRequest.of(request)), path));
    }

    /** Deletes the stored copies of a form that was accepted. */
    public void deleteAccepted(HttpServletRequest request) {
        if (request.getAttribute(REJECTED) == null) {
            browserKey.hash(request).ifPresent(keyHash -> {
                Set<String> numbers =
                        new HashSet<>(List.of(FormToken.of(request).number(), filledFrom(request)));
                forms.delete(keyHash, Paths.of(OriginalRequest.of(request)), numbers);
            });
        }
    }

    /**
     * The number of the stored form from which the submitted form was filled; empty if the stored texts belong to
     * another form on the page.
     */
    private String filledFrom(HttpServletRequest request) {
        String number = request.getParameter(FILLED_FROM);
        if (number == null) {
            return "";
        }
        Set<String> sent = request.getParameterMap().keySet();
        return read(request).all().stream()
                .filter(stored -> stored.number().equals(number))
                .filter(stored ->
                        sent.containsAll(TypedFields.texts(stored.fields()).keySet()))
                .map(TypedForm::number)
                .findFirst()
                .orElse("");
    }

    /** The address of the page that the form was sent from, with the parameters it needs to show its form. */
    public static String pageUrl(HttpServletRequest request) {
        StringBuilder page = new StringBuilder(request.getContextPath() + Paths.of(request));
        char separator = '?';
        if (request.getQueryString() != null && !request.getQueryString().isEmpty()) {
            page.append(separator).append(request.getQueryString());
            separator = '&';
        }
        for (String choice : CHOICES) {
            String value = request.getParameter(choice);
            boolean named =
                    request.getQueryString() != null && request.getQueryString().contains(choice + "=");
            if (!named && value != null && !value.isEmpty() && AddressFilter.accepts(request, choice, value)) {
                page.append(separator)
                        .append(choice)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return page.toString();
    }
}
