package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.preferences.MailTimes;
import org.patientforum.notifications.preferences.MailTimesService;
import org.patientforum.web.forms.FormChoice;
import org.patientforum.web.identity.SignedIn;

/** The page /account/mail-settings: when mails about followed discussions may be sent. */
@Named("mailSettings")
@RequestScoped
public class MailSettingsBean {

    private static final int HOURS = 24;

    @Inject
    private MailTimesService mailTimes;

    @Inject
    private SignedIn signedIn;

    private Delivery usual;
    private Integer hour;
    private DayOfWeek day;
    private Integer quietFrom;
    private Integer quietUntil;

    /**
     * Loads the current settings. Runs at construction because Faces reads the fields before it invokes actions.
     * Throws SignInNeeded.
     */
    @PostConstruct
    void load() {
        MailTimes times = mailTimes.times(signedIn.id());
        usual = times.usual();
        hour = times.digestHour();
        day = times.digestDay();
        quietFrom = times.quietFrom();
        quietUntil = times.quietUntil();
    }

    /** Requires a member before rendering starts. Throws SignInNeeded. */
    public void open() {
        signedIn.id();
    }

    /** Saves the settings. */
    public void save() {
        mailTimes.choose(
                signedIn.id(),
                new MailTimes(
                        FormChoice.required(hour),
                        FormChoice.required(day),
                        quietFrom,
                        quietUntil,
                        FormChoice.required(usual)));
        Messages.addFlashGlobalInfo(AccountTexts.text("mail.saved"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/mail-settings");
    }

    /** The hours of the day, formatted in the reader's language. */
    public List<SelectItem> getHours() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("h:mma", Faces.getLocale());
        return IntStream.range(0, HOURS)
                .mapToObj(at ->
                        new SelectItem(at, format.format(LocalTime.of(at, 0)).toLowerCase(Faces.getLocale())))
                .toList();
    }

    /** The days of the week in the reader's language. */
    public List<SelectItem> getDays() {
        return Stream.of(DayOfWeek.values())
                .map(at -> new SelectItem(at, at.getDisplayName(TextStyle.FULL_STANDALONE, Faces.getLocale())))
                .toList();
    }

    public Delivery getUsual() {
        return usual;
    }

    public void setUsual(Delivery usual) {
        this.usual = usual;
    }

    public Integer getHour() {
        return hour;
    }

    public void setHour(Integer hour) {
        this.hour = hour;
    }

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }

    public Integer getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(Integer quietFrom) {
        this.quietFrom = quietFrom;
    }

    public Integer getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(Integer quietUntil) {
        this.quietUntil = quietUntil;
    }
}
