package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.outbox.MailLanguages;
import org.patientforum.web.identity.SignedIn;

/** The page /account/profile: the member's pseudonym, address, language and time zone. */
@Named("profile")
@RequestScoped
public class ProfileBean {

    @Inject
    private MembershipService membership;

    @Inject
    private SignedIn signedIn;

    private MemberProfile member;
    private String email;
    private String language;
    private String timeZone;

    /** Loads the member's profile. Throws SignInNeeded. */
    @PostConstruct
    void load() {
        member = membership.profile(signedIn.id());
        email = membership.ownAddress(signedIn.id());
        if (!Faces.isPostback()) {
            language = MailLanguages.closest(Locale.forLanguageTag(member.language()))
                    .toLanguageTag();
            timeZone = member.timeZone();
        }
    }

    /** Requires a member before rendering starts. Throws SignInNeeded. */
    public void open() {
        signedIn.id();
    }

    /** Saves language and time zone. */
    public void save() {
        membership.updateProfile(signedIn.id(), new LocalePreferences(language, timeZone));
        Messages.addFlashGlobalInfo(AccountTexts.text("profile.saved"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/profile");
    }

    /** The languages in which mails are available, each named in itself. */
    public List<SelectItem> getLanguages() {
        return MailLanguages.all().stream()
                .map(locale -> new SelectItem(locale.toLanguageTag(), name(locale)))
                .toList();
    }

    /** All time zones, frequent choices first. */
    public List<SelectItem> getZones() {
        return TimeZones.choices();
    }

    private static String name(Locale locale) {
        String name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public MemberProfile getMember() {
        return member;
    }

    public String getEmail() {
        return email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
