package org.patientforum.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/**
 * The people of a forum. Each comes into being the way people do, once for all test classes of one forum: the first administrator by the link that the
 * forum prints, members by registering and opening the link in their mail, a moderator by the administrator's choice in the console. A sign-in is kept,
 * because each costs the forum a deliberate amount of work.
 */
public final class Community implements BeforeAllCallback {

    private static final String ADMINISTRATOR = "Rosalind";

    private final RunningForum forum;
    private final Browser browser;
    private ExtensionContext.Store store;

    public Community(RunningForum forum, Browser browser) {
        this.forum = forum;
        this.browser = browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        store = context.getRoot().getStore(Namespace.create(Community.class));
    }

    private Map<String, Person> people() {
        return store.getOrComputeIfAbsent(
                        forum.process(), process -> new People(new ConcurrentHashMap<>()), People.class)
                .byName();
    }

    private record People(Map<String, Person> byName) {}

    /** The first administrator. */
    public Person administrator() {
        return people().computeIfAbsent(ADMINISTRATOR, name -> {
            Page page = browser.visitor();
            page.navigate(forum.process().administratorLink());
            Person founder = Person.of(name);
            new RegisterPage(page).becomeAdministrator(founder);
            return founder.signedIn(page.context().storageState());
        });
    }

    /** A member with a confirmed address, signed in. */
    public Person member(String name) {
        return people().computeIfAbsent(name, n -> join(browser.visitor(), Person.of(n)));
    }

    /** Somebody who has no account yet. */
    public Person stranger(String name) {
        return Person.of(name);
    }

    /** Registers a new member in this window, and leaves it signed in. */
    public Person join(Page page, Person person) {
        RegisterPage.open(page, forum).register(person);
        page.navigate(forum.mail()
                .letter(person.email(), "Confirm your email address")
                .link("/account/confirm/"));
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, Names.button("Confirm my address"))
                .click();
        SignInPage.open(page, forum).signIn(person);
        return person.signedIn(page.context().storageState());
    }

    /** A member whom the administrator made a moderator. */
    public Person moderator(String name) {
        boolean known = people().containsKey(name);
        Person moderator = member(name);
        if (!known) {
            new Console(window(administrator()), forum).changeRole(name, "Moderator");
        }
        return moderator;
    }

    /** A group that the administrator makes in the console; gives its id. */
    public long group(String name) {
        return new Console(window(administrator()), forum).createGroup(name);
    }

    /** A discussion that the administrator starts; gives its id. */
    public long discussion(long group, String title, String text) {
        Story.Opening opening = new Story.Opening(title, text, DiscussionPage.ON_SITE);
        return DiscussionPage.start(window(administrator()), forum, group, opening)
                .id();
    }

    /** A window of somebody who is signed in. */
    public Page window(Person person) {
        return window(person, Browser.options());
    }

    /** A window with other settings of somebody who is signed in. */
    public Page window(Person person, NewContextOptions options) {
        return browser.open(options.setStorageState(person.window()));
    }
}
