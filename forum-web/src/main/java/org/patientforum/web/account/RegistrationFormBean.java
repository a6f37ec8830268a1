package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.registration.Registration;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.notifications.outbox.MailLanguages;
import org.patientforum.web.identity.GuestTimeZone;

/** The fields of a registration, on the pages for patients and for the first administrator. */
@Named("registrationForm")
@RequestScoped
public class RegistrationFormBean {

    private static final int NO_TERMS_VERSION = -1;

    @Inject
    private TermsService terms;

    @Inject
    private GuestTimeZone zone;

    private String pseudonym;
    private String email;
    private String password;

    /** The registration as typed, with consent to the terms that the page shows. */
    public Registration registration() {
        return registration(terms.current().map(TermsText::version).orElse(0));
    }

    /**
     * The registration as typed, without consent to any terms. The service rejects it and reports all other errors
     * with it.
     */
    Registration withoutConsent() {
        return registration(NO_TERMS_VERSION);
    }

    private Registration registration(int version) {
        Locale browser = Faces.getRequest().getLocale();
        LocalePreferences preferences = new LocalePreferences(
                MailLanguages.closest(browser).toLanguageTag(), zone.zone().getId());
        return new Registration(pseudonym, email, password, version, preferences);
    }

    public String getPseudonym() {
        return pseudonym;
    }

    public void setPseudonym(String pseudonym) {
        this.pseudonym = pseudonym;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
