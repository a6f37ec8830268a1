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
import java.util.stream.Collectors;
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

    /** Request parameter: numbers of the stored forms from which the submitted form was filled, separated by blanks. */
    static final String FILLED_FROM = "kept";

    /** Separates the number of a page's forms from the id of one of them. */
    private static final String DRAFT_MARK = ":";

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
        String page = PageKey.of(OriginalRequest.of(request));
        if (!forms.save(keyHash, new TypedForm(page, number, owner, fields), filledFrom(request, page))) {
            return false;
        }
        browserKey.send(request, response);
        markRejected(request);
        return true;
    }

    /**
     * Stores what a member of staff is typing into a form, or deletes it if the form holds no text any more.
     *
     * @param page address of the page with the form
     * @param form id of the form; drafts of several forms of a page are stored separately
     * @return false if it cannot be stored
     */
    public boolean storeDraft(HttpServletRequest request, HttpServletResponse response, String page, String form) {
        Map<String, String> fields = TypedFields.of(request);
        String key = PageKey.of(page);
        String number = draftNumber(FormToken.of(request), form);
        if (TypedFields.texts(fields).isEmpty()) {
            Set<String> numbers = new HashSet<>(filledFrom(request, key));
            numbers.add(number);
            browserKey.hash(request).ifPresent(keyHash -> forms.delete(keyHash, key, numbers));
            return true;
        }
        TypedForm typed = new TypedForm(key, number, sender(request, number), fields);
        if (!forms.save(browserKey.hashOrFresh(request), typed, filledFrom(request, key))) {
            return false;
        }
        browserKey.send(request, response);
        return true;
    }

    private static String draftNumber(FormToken token, String form) {
        return token.number() + DRAFT_MARK + form;
    }

    /** Whether this is the number of a draft, as opposed to a rejected form. */
    static boolean isDraft(String number) {
        return number.contains(DRAFT_MARK);
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
        return find(request, PageKey.of(OriginalRequest.of(request)));
    }

    /**
     * Reads the unsent forms of a page. All questions about them are answered by the result, without another query.
     *
     * @param page address of the page
     */
    public StoredForms read(HttpServletRequest request, String page) {
        return find(request, PageKey.of(page));
    }

    private StoredForms find(HttpServletRequest request, String key) {
        List<TypedForm> found = browserKey
                .hash(request)
                .map(keyHash -> forms.find(keyHash, key))
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
            browserKey.hash(request).ifPresent(keyHash -> forms.disown(keyHash, PageKey.of(page), own.numbers()));
        }
        return own.texts();
    }

    /** Moves the unsent forms of this page to another address of the site. */
    public void move(HttpServletRequest request, String path) {
        browserKey
                .hash(request)
                .ifPresent(keyHash -> forms.move(keyHash, PageKey.of(OriginalRequest.of(request)), path));
    }

    /** Deletes the stored copies of a form that was accepted. */
    public void deleteAccepted(HttpServletRequest request) {
        if (request.getAttribute(REJECTED) == null) {
            browserKey.hash(request).ifPresent(keyHash -> {
                String page = PageKey.of(OriginalRequest.of(request));
                Set<String> numbers = new HashSet<>(filledFrom(request, page));
                FormToken token = FormToken.of(request);
                numbers.add(token.number());
                submittedForms(request).forEach(form -> numbers.add(draftNumber(token, form)));
                forms.delete(keyHash, page, numbers);
            });
        }
    }

    /** The ids of the submitted forms; Faces sends each as a parameter with its own name as value. */
    private static List<String> submittedForms(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> field.getKey().equals(field.getValue()[0]))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The numbers of the stored forms from which the submitted form was filled, without those whose texts belong to
     * another form on the page.
     */
    private Set<String> filledFrom(HttpServletRequest request, String key) {
        String numbers = request.getParameter(FILLED_FROM);
        if (numbers == null) {
            return Set.of();
        }
        List<String> shown = List.of(numbers.split(" "));
        Set<String> sent = request.getParameterMap().keySet();
        return find(request, key).all().stream()
                .filter(stored -> shown.contains(stored.number()))
                .filter(stored ->
                        sent.containsAll(TypedFields.texts(stored.fields()).keySet()))
                .map(TypedForm::number)
                .collect(Collectors.toSet());
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
