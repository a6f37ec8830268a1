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
    static void somethingToLookAt() {
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
        private final Map<String, Runnable> ways = new LinkedHashMap<>();

        States(Page page) {
            this.page = page;
        }

        States at(String path) {
            return at(path, path, p -> {});
        }

        /** @param way what a person does on the page to bring it into this state */
        States at(String name, String path, Consumer<Page> way) {
            ways.put(name, () -> {
                page.navigate(forum.url(path));
                way.accept(page);
            });
            return this;
        }

        Stream<DynamicTest> check() {
            return ways.entrySet().stream()
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
                .at("/")
                .at("/groups/" + group)
                .at("/groups/" + emptyGroup)
                .at("/groups/" + group + "?show=UNANSWERED")
                .at("/discussions/" + discussion)
                .at("/terms")
                .at("/privacy")
                .at("/accessibility")
                .at("/how-it-works")
                .at("/looked-after")
                .at("/help")
                .at("/members/1")
                .at("/nowhere")
                .at("/discussions/999999")
                .at("/discussions/words")
                .at("/console/")
                .at("/problem/BROKEN/mdt7Jf63")
                .at("/problem/AWAY/mdt7Jf63")
                .at("/problem/AT_ONCE/mdt7Jf63")
                .at("/problem/FORM_TOO_OLD/mdt7Jf63")
                .at("a form whose token is too old", "/account/register", page -> {
                    page.evaluate("document.querySelector('[name=form_token]').value = 'forged'");
                    new RegisterPage(page).fill(author);
                    page.locator("#create").click();
                    page.waitForLoadState();
                })
                .check();
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
                .letter("lavender@patients.example", "Confirm your email address")
                .link("/account/confirm/");
        String reset =
                forum.mail().letter(reader.email(), "Choose a new password").link("/account/new-password/");
        return new States(page)
                .at("/account/register")
                .at("register with errors", "/account/register", send("#create"))
                .at("register with refused words", "/account/register", p -> {
                    new RegisterPage(p).fill(new Person("DoctorWho", "nobody", "short", null));
                    p.locator("#create").click();
                })
                .at("/account/look-at-your-mail")
                .at("/account/look-at-your-mail?reset=true")
                .at("/account/look-at-your-mail?again=yes")
                .at("/account/confirmation-link")
                .at("a new link with errors", "/account/confirmation-link", send("#send-link"))
                .at("/account/signed-out")
                .at("confirm", confirm.replace(forum.url(""), ""), p -> {})
                .at("/account/confirm/" + ENDED_LINK)
                .at("/account/sign-in")
                .at("sign in with errors", "/account/sign-in", send("#enter"))
                .at("sign in with a wrong password", "/account/sign-in", p -> {
                    p.getByLabel("Your email address").fill("lavender@patients.example");
                    p.getByLabel("Your password").fill("not the one I chose");
                    send("#enter").accept(p);
                })
                .at("/account/forgot-password")
                .at("forgot password with errors", "/account/forgot-password", send("form .btn"))
                .at("new password", reset.replace(forum.url(""), ""), p -> {})
                .at("new password with errors", reset.replace(forum.url(""), ""), send("form .btn"))
                .at("/account/new-password/" + ENDED_LINK)
                .at("/account/first-administrator/" + ENDED_LINK)
                .check();
    }

    @TestFactory
    Stream<DynamicTest> pagesForMembers() {
        Page page = community.window(author);
        page.navigate(forum.url("/discussions/" + discussion));
        String own =
                page.locator("#post-1 a[href*=edit-post]").getAttribute("href").replaceAll("\\D", "");
        return new States(page)
                .at("/?member")
                .at("/groups/" + group + "?member")
                .at("the author's discussion", "/discussions/" + discussion, p -> {})
                .at("a reply with errors", "/discussions/" + discussion, send("#post-reply"))
                .at("the preview of a reply", "/discussions/" + discussion, p -> {
                    p.getByLabel("Your reply").fill("# Big\n\n**bold** and a [link](https://spoons.example)");
                    p.locator("#look-reply").click();
                    p.locator("#preview").waitFor();
                })
                .at("/discussions/" + discussion + "?to=1")
                .at("/start-discussion/" + group)
                .at("start a discussion with errors", "/start-discussion/" + group, send("#post-discussion"))
                .at("/edit-post/" + own)
                .at("edit with errors", "/edit-post/" + own, p -> {
                    p.getByLabel("Your text").fill("");
                    send("#save-post").accept(p);
                })
                .at("/withdraw-post/" + own)
                .at("/following")
                .at("/news")
                .at(
                        "why a post was hidden",
                        "/news",
                        p -> p.locator("main a[href*='/decisions/']").first().click())
                .at("an appeal without words", "/news", p -> {
                    p.locator("main a[href*='/decisions/']").first().click();
                    send("#send-appeal").accept(p);
                })
                .at("no bookmarks", "/account/bookmarks", p -> {})
                .at("a post with a bookmark", "/discussions/" + discussion, p -> {
                    p.locator("#post-1 button[name=bookmark]").click();
                    p.locator("#post-1 button[name=unbookmark]").waitFor();
                })
                .at("/account/bookmarks")
                .at("/account/bookmark/" + own)
                .at("a note that is too long", "/account/bookmark/" + own, p -> {
                    p.locator("#note").fill("n".repeat(501));
                    send("#save-note").accept(p);
                })
                .at("/account/profile")
                .at("/account/password")
                .at("password with errors", "/account/password", send("form .btn"))
                .at("/account/sign-ins")
                .at("/account/sign-out")
                .at("/account/terms")
                .at("/members/1?member")
                .check();
    }

    @TestFactory
    Stream<DynamicTest> reports() {
        Page page = community.window(reader);
        page.navigate(forum.url("/discussions/" + discussion));
        String report = page.locator("#post-1 a[href*='/report/']").getAttribute("href");
        return new States(page)
                .at(report)
                .at(report + "?ask=REPORT")
                .at(report + "?ask=DELETION_REQUEST")
                .at("report with errors", report + "?ask=REPORT", send("#send"))
                .at("/report/discussion/" + discussion)
                .at("/report/discussion/" + discussion + "?ask=DELETION_REQUEST")
                .at("/report/member/1")
                .at("/tell-us/worry")
                .at("/tell-us/complaint")
                .at("a worry without words", "/tell-us/worry", send("#send"))
                .at("deletion request with errors", report + "?ask=DELETION_REQUEST", send("#send"))
                .at("report received", report + "?ask=REPORT", p -> {
                    p.getByLabel("I am worried about someone").check();
                    p.locator("#send").click();
                    p.locator(".confirm .ref").waitFor();
                })
                .check();
    }

    @TestFactory
    Stream<DynamicTest> stoppedMail() {
        DiscussionPage.open(community.window(reader), forum, discussion).reply("Light ones, for me.", null);
        String stop = forum.mail()
                .letter(author.email(), "A reply to you on the patient forum")
                .link("/unsubscribe/");
        return new States(browser.visitor())
                .at("unsubscribe", stop.replace(forum.url(""), ""), p -> {})
                .at("unsubscribed", stop.replace(forum.url(""), ""), p -> {
                    p.locator("#stop").click();
                    p.locator("#resume").waitFor();
                })
                .at("/unsubscribe/" + ENDED_LINK)
                .check();
    }

    @TestFactory
    Stream<DynamicTest> console() {
        Page page = community.window(community.administrator());
        return new States(page)
                .at("/console/?administrator")
                .at("/console/cases")
                .at("/console/cases?which=DECIDED")
                .at("/console/cases?which=MINE")
                .at("an open case", "/console/cases", p -> new Console(p, forum).openCase("Which cutlery helps?"))
                .at("a case decided without choice", "/console/cases", p -> {
                    new Console(p, forum).openCase("Which cutlery helps?");
                    send("#look").accept(p);
                })
                .at("what a decision sends out", "/console/cases", p -> {
                    new Console(p, forum).openCase("Which cutlery helps?").choose("Leave it as it is");
                    p.locator("#look").click();
                    p.locator("#preview").waitFor();
                })
                .at(
                        "a case that somebody took",
                        "/console/cases",
                        p -> new Console(p, forum)
                                .openCase("Which cutlery helps?")
                                .claim())
                .at(
                        "a decided case",
                        "/console/cases?which=DECIDED",
                        p -> p.locator("table a[href*='/case/']").first().click())
                .at("/console/members")
                .at("/console/members?name=nobodyhere")
                .at("a member", "/console/members", p -> new Console(p, forum).openMember(author.name()))
                .at("a case about a member", "/console/members", p -> {
                    new Console(p, forum).openMember(author.name());
                    p.locator("#take-up").click();
                    p.waitForURL("**/console/case/*");
                })
                .at("/console/groups")
                .at("/console/group")
                .at("a group with errors", "/console/group", send("#save"))
                .at("/console/group/" + group)
                .at("/console/outgoing-mail")
                .at("/console/outgoing-mail?state=FAILED")
                .at("/console/suppressed-addresses")
                .at(
                        "a mail",
                        "/console/outgoing-mail",
                        p -> p.locator("table a[href*='/console/mail/']")
                                .first()
                                .click())
                .at("/console/audit")
                .at("the audit trail checked", "/console/audit", p -> {
                    p.locator("#check").click();
                    p.locator("#check-result").waitFor();
                })
                .check();
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
