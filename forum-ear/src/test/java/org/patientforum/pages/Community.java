package org.patientforum.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/**
 * The people of one test class, which no other class meets: classes run at the same time. Each comes into being the way people do: members by registering
 * and opening the link in their mail, a moderator by the administrator's choice in the console. A sign-in is kept for the whole class, because each costs
 * the forum a deliberate amount of work. The first administrator is the same for all classes of a forum, but signs in for each of them.
 */
public final class Community implements BeforeAllCallback {

    private static final String ADMINISTRATOR = "Rosalind";

    private final RunningForum forum;
    private final Browser browser;
    private final Map<String, Person> people = new HashMap<>();
    private ExtensionContext root;
    private Class<?> testClass;

    public Community(RunningForum forum, Browser browser) {
        this.forum = forum;
        this.browser = browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        root = context.getRoot();
        testClass = context.getRequiredTestClass();
    }

    /** What the test classes of this forum share. */
    private ExtensionContext.Store store() {
        return root.getStore(Namespace.create(Community.class, forum.process()));
    }

    private record Owners(Map<String, Class<?>> byName) {}

    /** The first administrator. */
    public Person administrator() {
        return people.computeIfAbsent(ADMINISTRATOR, this::administrates);
    }

    private Person administrates(String name) {
        Person known = store().getOrComputeIfAbsent(ADMINISTRATOR, this::begins, Person.class);
        Page page = browser.visitor();
        SignInPage.open(page, forum).signIn(known);
        return known.signedIn(page.context().storageState());
    }

    /** By the link that the forum prints at its first start. */
    private Person begins(String name) {
        Page page = browser.visitor();
        page.navigate(forum.process().administratorLink());
        Person founder = Person.of(name);
        new RegisterPage(page).becomeAdministrator(founder);
        return founder;
    }

    /** A member with a confirmed address, signed in. */
    public Person member(String name) {
        return people.computeIfAbsent(name, n -> join(browser.visitor(), stranger(n)));
    }

    /** Somebody who has no account yet. */
    public Person stranger(String name) {
        Class<?> other = store().getOrComputeIfAbsent("names", n -> new Owners(new ConcurrentHashMap<>()), Owners.class)
                .byName()
                .putIfAbsent(name, testClass);
        if (other != null && other != testClass) {
            throw new IllegalStateException(name + " belongs to " + other + ": choose another name");
        }
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
        boolean known = people.containsKey(name);
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
