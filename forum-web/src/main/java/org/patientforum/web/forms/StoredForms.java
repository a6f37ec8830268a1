package org.patientforum.web.forms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.unsent.TypedForm;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.TypedFields;

/** The unsent forms of one page that are stored under one browser's key, latest first. A snapshot: it does not change with the store. */
public final class StoredForms {

    private final List<TypedForm> forms;
    private final FormSigner signer;

    StoredForms(List<TypedForm> forms, FormSigner signer) {
        this.forms = forms;
        this.signer = signer;
    }

    /** All forms, including those of other members: not to be shown. */
    List<TypedForm> all() {
        return forms;
    }

    /** The forms that this reader may see: forms without an owner, and the reader's own. */
    List<TypedForm> visibleTo(SignedIn reader) {
        return forms.stream()
                .filter(form -> form.owner().isEmpty() || reader.member() && owns(reader.id(), form))
                .toList();
    }

    /** The forms that were given to this member. */
    StoredForms ownedBy(long memberId) {
        return new StoredForms(
                forms.stream().filter(form -> owns(memberId, form)).toList(), signer);
    }

    /** Whether a member is signed in and another member's form is among these. */
    boolean hasFormsOfOthers(SignedIn reader) {
        return reader.member() && forms.stream().anyMatch(form -> form.owner().isPresent() && !owns(reader.id(), form));
    }

    /** Whether the page has any unsent form in this browser, of any member or guest. */
    public boolean isPresent() {
        return !forms.isEmpty();
    }

    Set<String> numbers() {
        return forms.stream().map(TypedForm::number).collect(Collectors.toSet());
    }

    /** The words that people typed, without choices and numbers. */
    List<String> texts() {
        return forms.stream()
                .flatMap(form -> TypedFields.texts(form.fields()).values().stream())
                .toList();
    }

    private boolean owns(long memberId, TypedForm form) {
        return form.owner()
                .filter(mark -> signer.isOwner(mark, form.number(), memberId))
                .isPresent();
    }
}
