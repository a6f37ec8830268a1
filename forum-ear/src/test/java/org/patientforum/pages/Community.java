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
 * The members of one test class, which no other class uses, because classes run concurrently. They are created like real ones: members register and confirm
 * their email address, and the administrator appoints moderators in the console. Sign-ins are reused within the class, because password hashing is expensive by
 * design. All classes of a forum share the first administrator, who signs in once for each class.
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

    /** State shared by all test classes of a forum. */
    private ExtensionContext.Store store() {
        return root.getStore(Namespace.create(Community.class, forum.process()));
    }

    private record Owners(Map<String, Class<?>> byName) {}

    /** Returns the first administrator. */
    public Person administrator() {
        return people.computeIfAbsent(ADMINISTRATOR, this::administrates);
    }

    private Person administrates(String name) {
        Person known = store().getOrComputeIfAbsent(ADMINISTRATOR, this::begins, Person.class);
        Page page = browser.visitor();
        SignInPage.open(page, forum).signIn(known);
        return known.signedIn(page.context().storageState());
    }

    /** Registers the first administrator with the link that the forum prints on its first start. */
    private Person begins(String name) {
        Page page = browser.visitor();
        page.navigate(forum.process().administratorLink());
        Person firstAdministrator = Person.of(name);
        new RegisterPage(page).becomeAdministrator(firstAdministrator);
        return firstAdministrator;
    }

    /** Registers a member with a confirmed email address, signed in. */
    public Person member(String name) {
        return people.computeIfAbsent(name, n -> join(browser.visitor(), stranger(n)));
    }

    /** Returns a person without an account. */
    public Person stranger(String name) {
        Class<?> other = store().getOrComputeIfAbsent("names", n -> new Owners(new ConcurrentHashMap<>()), Owners.class)
                .byName()
                .putIfAbsent(name, testClass);
        if (other != null && other != testClass) {
            throw new IllegalStateException(name + " belongs to " + other + ": choose another name");
        }
        return Person.of(name);
    }

    /** Registers a new member in this window, which stays signed in. */
    public Person join(Page page, Person person) {
        RegisterPage.open(page, forum).register(person);
        page.navigate(forum.mail()
                .awaitMail(person.email(), "Confirm your email address")
                .link("/account/confirm/"));
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, Names.button("Confirm my address"))
                .click();
        SignInPage.open(page, forum).signIn(person);
        return person.signedIn(page.context().storageState());
    }

    /** Registers a member whom the administrator appoints moderator. */
    public Person moderator(String name) {
        boolean known = people.containsKey(name);
        Person moderator = member(name);
        if (!known) {
            new Console(window(administrator()), forum).changeRole(name, "Moderator");
        }
        return moderator;
    }

    /** Lets the administrator create a group in the console and returns its id. */
    public long group(String name) {
        return new Console(window(administrator()), forum).createGroup(name);
    }

    /** Lets the administrator start a discussion and returns its id. */
    public long discussion(long group, String title, String text) {
        Story.Opening opening = new Story.Opening(title, text, DiscussionPage.ON_SITE);
        return DiscussionPage.start(window(administrator()), forum, group, opening)
                .id();
    }

    /** Opens a window in which the person is signed in. */
    public Page window(Person person) {
        return window(person, Browser.options());
    }

    /** Opens a window with these settings in which the person is signed in. */
    public Page window(Person person, NewContextOptions options) {
        return browser.open(options.setStorageState(person.window()));
    }
}
