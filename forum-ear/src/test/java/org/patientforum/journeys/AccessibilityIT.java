package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Person;
import org.patientforum.pages.RegisterPage;
import org.patientforum.pages.Story;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** Checks each state of each page: axe in light and dark mode, and no horizontal scrolling at 320 px. */
@Order(2)
class AccessibilityIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private static final String ENDED_LINK = "nThlsLeNgThOfAtOkEnThAtNobodyEverGaveOut0123";
    private static long group;
    private static long emptyGroup;
    private static long discussion;
    private static Person author;
    private static Person reader;
    private static Person moderator;

    @BeforeAll
    static void createContent() {
        author = community.member("Yarrow");
        reader = community.member("Hawthorn");
        moderator = community.moderator("Dabchick");
        group = community.group("Living with a tremor");
        emptyGroup = community.group("Quiet corner");
        Page page = community.window(author);
        DiscussionPage shown = DiscussionPage.start(
                page,
                forum,
                group,
                new Story.Opening(
                        "Which cutlery helps?", "Heavy spoons, or light ones?\n\n- one\n- two", DiscussionPage.NOW));
        discussion = shown.id();
        shown.reply("Call me on 01632 960001, I sell spoons.", null)
                .reply("I take this one back.", null)
                .reply("> Heavy spoons\n\nHeavy for me. See https://spoons.example/heavy", null);
        withdraw(shown, 3);
        DiscussionPage.open(community.window(reader), forum, discussion)
                .report(2)
                .report("It is advertising", "Spoons!");
        new Console(community.window(moderator), forum)
                .openCase("Which cutlery helps?")
                .claim()
                .decide("Hide it.", "We have hidden your post, because it is advertising.");
        DiscussionPage.open(community.window(reader), forum, discussion)
                .report(1)
                .report("It is unkind", "Not very.");
    }

    private static void withdraw(DiscussionPage shown, int number) {
        shown.post(number).locator("a[href*=withdraw]").click();
        shown.page().locator("#withdraw-it").click();
        shown.page().waitForURL("**/discussions/**");
    }

    /** States of pages by name, all reached in the same window. */
    private static final class States {
        private final Page page;
        private final Map<String, Runnable> actions = new LinkedHashMap<>();

        States(Page page) {
            this.page = page;
        }

        States add(String path) {
            return add(path, path, p -> {});
        }

        /** @param action what a person does on the page to bring it into this state */
        States add(String name, String path, Consumer<Page> action) {
            actions.put(name, () -> {
                page.navigate(forum.url(path));
                action.accept(page);
            });
            return this;
        }

        Stream<DynamicTest> checks() {
            return actions.entrySet().stream()
                    .map(state -> DynamicTest.dynamicTest(state.getKey(), () -> {
                        state.getValue().run();
                        assertThat(page.locator("form:not([novalidate])")).hasCount(0);
                        Axe.checkAllLooks(page);
                    }));
        }
    }

    /** Submits a form unchanged and waits for its errors. */
    private static Consumer<Page> send(String button) {
        return page -> {
            page.locator(button).click();
            page.locator("#errors").waitFor();
        };
    }

    @TestFactory
    Stream<DynamicTest> pagesForReaders() {
        return new States(browser.visitor())
                .add("/")
                .add("/groups/" + group)
                .add("/groups/" + emptyGroup)
                .add("/groups/" + group + "?show=UNANSWERED")
                .add("/discussions/" + discussion)
                .add("/terms")
                .add("/privacy")
                .add("/accessibility")
                .add("/how-it-works")
                .add("/looked-after")
                .add("/help")
                .add("/members/1")
                .add("/nowhere")
                .add("/discussions/999999")
                .add("/discussions/words")
                .add("/console/")
                .add("/problem/BROKEN/mdt7Jf63")
                .add("/problem/AWAY/mdt7Jf63")
                .add("/problem/AT_ONCE/mdt7Jf63")
                .add("/problem/FORM_TOO_OLD/mdt7Jf63")
                .add("a form whose token is too old", "/account/register", page -> {
                    page.evaluate("document.querySelector('[name=form_token]').value = 'forged'");
                    new RegisterPage(page).fill(author);
                    page.locator("#create").click();
                    page.waitForLoadState();
                })
                .checks();
    }

    @TestFactory
    Stream<DynamicTest> accounts() {
        Page page = browser.visitor();
        RegisterPage.open(page, forum).register(community.stranger("Lavender"));
        page.navigate(forum.url("/account/forgot-password"));
        page.getByLabel("Your email address").fill(reader.email());
        page.locator("form .btn").click();
        page.waitForURL("**/account/look-at-your-mail**");
        String confirm = forum.mail()
                .awaitMail("lavender@patients.example", "Confirm your email address")
                .link("/account/confirm/");
        String reset =
                forum.mail().awaitMail(reader.email(), "Choose a new password").link("/account/new-password/");
        return new States(page)
                .add("/account/register")
                .add("register with errors", "/account/register", send("#create"))
                .add("register with refused words", "/account/register", p -> {
                    new RegisterPage(p).fill(new Person("DoctorWho", "nobody", "short", null));
                    p.locator("#create").click();
                })
                .add("/account/look-at-your-mail")
                .add("/account/look-at-your-mail?reset=true")
                .add("/account/look-at-your-mail?again=yes")
                .add("/account/confirmation-link")
                .add("a new link with errors", "/account/confirmation-link", send("#send-link"))
                .add("/account/signed-out")
                .add("confirm", confirm.replace(forum.url(""), ""), p -> {})
                .add("/account/confirm/" + ENDED_LINK)
                .add("/account/sign-in")
                .add("sign in with errors", "/account/sign-in", send("#enter"))
                .add("sign in with a wrong password", "/account/sign-in", p -> {
                    p.getByLabel("Your email address").fill("lavender@patients.example");
                    p.getByLabel("Your password").fill("not the one I chose");
                    send("#enter").accept(p);
                })
                .add("/account/forgot-password")
                .add("forgot password with errors", "/account/forgot-password", send("form .btn"))
                .add("new password", reset.replace(forum.url(""), ""), p -> {})
                .add("new password with errors", reset.replace(forum.url(""), ""), send("form .btn"))
                .add("/account/new-password/" + ENDED_LINK)
                .add("/account/first-administrator/" + ENDED_LINK)
                .checks();
    }

    @TestFactory
    Stream<DynamicTest> pagesForMembers() {
        Page page = community.window(author);
        page.navigate(forum.url("/discussions/" + discussion));
        String own =
                page.locator("#post-1 a[href*=edit-post]").getAttribute("href").replaceAll("\\D", "");
        return new States(page)
                .add("/?member")
                .add("/groups/" + group + "?member")
                .add("the author's discussion", "/discussions/" + discussion, p -> {})
                .add("a reply with errors", "/discussions/" + discussion, send("#post-reply"))
                .add("the preview of a reply", "/discussions/" + discussion, p -> {
                    p.getByLabel("Your reply").fill("# Big\n\n**bold** and a [link](https://spoons.example)");
                    p.locator("#look-reply").click();
                    p.locator("#preview").waitFor();
                })
                .add("/discussions/" + discussion + "?to=1")
                .add("/start-discussion/" + group)
                .add("start a discussion with errors", "/start-discussion/" + group, send("#post-discussion"))
                .add("/edit-post/" + own)
                .add("edit with errors", "/edit-post/" + own, p -> {
                    p.getByLabel("Your text").fill("");
                    send("#save-post").accept(p);
                })
                .add("/withdraw-post/" + own)
                .add("/following")
                .add("/news")
                .add(
                        "why a post was hidden",
                        "/news",
                        p -> p.locator("main a[href*='/decisions/']").first().click())
                .add("an appeal without words", "/news", p -> {
                    p.locator("main a[href*='/decisions/']").first().click();
                    send("#send-appeal").accept(p);
                })
                .add("no bookmarks", "/account/bookmarks", p -> {})
                .add("a post with a bookmark", "/discussions/" + discussion, p -> {
                    p.locator("#post-1 button[name=bookmark]").click();
                    p.locator("#post-1 button[name=unbookmark]").waitFor();
                })
                .add("/account/bookmarks")
                .add("/account/bookmark/" + own)
                .add("a note that is too long", "/account/bookmark/" + own, p -> {
                    p.locator("#note").fill("n".repeat(501));
                    send("#save-note").accept(p);
                })
                .add("/account/profile")
                .add("/account/password")
                .add("password with errors", "/account/password", send("form .btn"))
                .add("/account/sign-ins")
                .add("/account/sign-out")
                .add("/account/terms")
                .add("/members/1?member")
                .checks();
    }

    @TestFactory
    Stream<DynamicTest> reports() {
        Page page = community.window(reader);
        page.navigate(forum.url("/discussions/" + discussion));
        String report = page.locator("#post-1 a[href*='/report/']").getAttribute("href");
        return new States(page)
                .add(report)
                .add(report + "?ask=REPORT")
                .add(report + "?ask=DELETION_REQUEST")
                .add("report with errors", report + "?ask=REPORT", send("#send"))
                .add("/report/discussion/" + discussion)
                .add("/report/discussion/" + discussion + "?ask=DELETION_REQUEST")
                .add("/report/member/1")
                .add("/tell-us/worry")
                .add("/tell-us/complaint")
                .add("a worry without words", "/tell-us/worry", send("#send"))
                .add("deletion request with errors", report + "?ask=DELETION_REQUEST", send("#send"))
                .add("report received", report + "?ask=REPORT", p -> {
                    p.getByLabel("I am worried about someone").check();
                    p.locator("#send").click();
                    p.locator(".confirm .ref").waitFor();
                })
                .checks();
    }

    @TestFactory
    Stream<DynamicTest> stoppedMail() {
        DiscussionPage.open(community.window(reader), forum, discussion).reply("Light ones, for me.", null);
        String stop = forum.mail()
                .awaitMail(author.email(), "A reply to you on the patient forum")
                .link("/unsubscribe/");
        return new States(browser.visitor())
                .add("unsubscribe", stop.replace(forum.url(""), ""), p -> {})
                .add("unsubscribed", stop.replace(forum.url(""), ""), p -> {
                    p.locator("#stop").click();
                    p.locator("#resume").waitFor();
                })
                .add("/unsubscribe/" + ENDED_LINK)
                .checks();
    }

    @TestFactory
    Stream<DynamicTest> console() {
        Page page = community.window(community.administrator());
        return new States(page)
                .add("/console/?administrator")
                .add("/console/cases")
                .add("/console/cases?which=DECIDED")
                .add("/console/cases?which=MINE")
                .add("an open case", "/console/cases", p -> new Console(p, forum).openCase("Which cutlery helps?"))
                .add("a case decided without choice", "/console/cases", p -> {
                    new Console(p, forum).openCase("Which cutlery helps?");
                    send("#look").accept(p);
                })
                .add("what a decision sends out", "/console/cases", p -> {
                    new Console(p, forum).openCase("Which cutlery helps?").choose("Leave it as it is");
                    p.locator("#look").click();
                    p.locator("#preview").waitFor();
                })
                .add(
                        "a case that somebody took",
                        "/console/cases",
                        p -> new Console(p, forum)
                                .openCase("Which cutlery helps?")
                                .claim())
                .add(
                        "a decided case",
                        "/console/cases?which=DECIDED",
                        p -> p.locator("table a[href*='/case/']").first().click())
                .add("/console/members")
                .add("/console/members?name=nobodyhere")
                .add("a member", "/console/members", p -> new Console(p, forum).openMember(author.name()))
                .add("a case about a member", "/console/members", p -> {
                    new Console(p, forum).openMember(author.name());
                    p.locator("#take-up").click();
                    p.waitForURL("**/console/case/*");
                })
                .add("/console/groups")
                .add("/console/group")
                .add("a group with errors", "/console/group", send("#save"))
                .add("/console/group/" + group)
                .add("/console/outgoing-mail")
                .add("/console/outgoing-mail?state=FAILED")
                .add("/console/suppressed-addresses")
                .add(
                        "a mail",
                        "/console/outgoing-mail",
                        p -> p.locator("table a[href*='/console/mail/']")
                                .first()
                                .click())
                .add("/console/audit")
                .add("the audit trail checked", "/console/audit", p -> {
                    p.locator("#check").click();
                    p.locator("#check-result").waitFor();
                })
                .checks();
    }

    /** Buttons in each kind of box have sufficient contrast. */
    @TestFactory
    Stream<DynamicTest> buttonsInBoxes() {
        Page page = browser.visitor();
        return Stream.of(
                        "note",
                        "note info",
                        "note warning",
                        "note held",
                        "note urgent",
                        "note success",
                        "note hidden",
                        "note closed",
                        "card",
                        "confirm",
                        "errors",
                        "hero",
                        "help",
                        "gone",
                        "frozen")
                .map(box -> DynamicTest.dynamicTest(box, () -> {
                    page.navigate(forum.url("/terms"));
                    page.evaluate("""
                            box => document.querySelector('main').innerHTML = '<h1>Buttons</h1><div class="' + box + '"><p>'
                                + ['btn', 'btn quiet', 'btn plain', 'btn danger']
                                    .map(b => `<a href="/" class="${b}">A link</a> <button class="${b}">A button</button>`).join(' ')
                                + ' Words and <a href="/">a link</a></p></div>'""", box);
                    Axe.checkAllLooks(page);
                }));
    }

    /** In forced colours, selected and open elements are distinguishable from others. */
    @Test
    void selectionIsVisibleInForcedColours() {
        Page page = community.window(reader, Browser.options().setForcedColors(ForcedColors.ACTIVE));
        page.navigate(forum.url("/account/profile"));
        String border = "e => getComputedStyle(e).borderBlockEndColor";
        Object open = page.locator(".tabs [aria-current=page]").evaluate(border);
        for (Locator other : page.locator(".tabs a:not([aria-current=page])").all()) {
            assertThat(other.evaluate(border)).isNotEqualTo(open);
            assertThat(other.evaluate(border))
                    .isEqualTo(page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor"));
        }
    }
}
