package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.running.RawBrowser;
import org.patientforum.running.RawHttp.Response;
import org.patientforum.running.RunningForum;

/**
 * Submits every form of every page with its own token and manipulated fields: each field missing, empty or with an invalid value, all
 * fields at once with each button, and to the same page of another object. No response may be a server error, and each accepted form leads to a page by a redirect.
 */
class ForgedFormsIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.with(Map.of("forum.demo", "true", "forum.proxy", "true"));

    /** An error summary without errors. */
    private static final Pattern EMPTY_ERRORS = Pattern.compile("id=\"errors\"(?:(?!<li>|</ul>)[\\s\\S])*</ul>");

    /** The button that reveals a member's identity, whose response must not be cached. */
    private static final String UNMASK_BUTTON = "unmask";

    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile("<(input|textarea|select|button)\\b([^>]*)>");

    private static final Pattern EXCLUDED =
            Pattern.compile("/look/.*|/jakarta.*|/account/leave|/problem/.*|/console/export/.*|.*\\.txt|/health/.*");

    private static final int MAX_PER_PATTERN = 1;

    /** Whether to forge each field for each button ({@code -Dforged.full=true}), instead of for the first button of each form. */
    private static final boolean FULL = Boolean.getBoolean("forged.full");

    /** Invalid values for numbers, dates and choices. */
    private static final List<String> INVALID_VALUES =
            FULL ? List.of("-1", "", "x", "\u0000", "9".repeat(40)) : List.of("-1");

    private final List<String> broken = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private RawBrowser browser;
    private String email;
    private String password;
    private int posts;

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "heron27@example.org, /",
        "lamplighter@example.org, /console/",
        "harbour_master@example.org, /console/"
    })
    void noFormBreaksTheForum(String userEmail, String first) throws IOException {
        email = userEmail;
        password = Files.readString(forum.process().data().resolve("demonstration.txt"))
                .replaceFirst("(?s).*Password: (\\S+).*", "$1");
        signIn();
        Map<String, String> pages = pages(first);
        assertThat(pages).hasSizeGreaterThan(3);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            forge(page.getKey(), page.getValue());
        }
        assertThat(sent).hasSizeGreaterThan(5);
        assertThat(broken).isEmpty();
    }

    private void signIn() throws IOException {
        browser = email.isEmpty()
                ? new RawBrowser(forum.process())
                : RawBrowser.signedIn(forum.process(), email, password);
    }

    private static String pattern(String path) {
        return path.replaceAll("[0-9]+", "#");
    }

    /** Crawls the pages and returns their HTML by path, one of each kind. */
    private Map<String, String> pages(String first) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Deque<String> queue =
                new ArrayDeque<>(List.of("/", first, "/tell-us/worry", "/tell-us/complaint", "/report-status"));
        Set<String> seen = new LinkedHashSet<>(queue);
        while (!queue.isEmpty()) {
            String path = queue.removeFirst();
            if (EXCLUDED.matcher(path).matches() || kinds.merge(pattern(path), 1, Integer::sum) > MAX_PER_PATTERN) {
                continue;
            }
            Response response = browser.get(path);
            if (response.status() >= 500) {
                broken.add("GET " + path + " " + response.status());
            }
            if (response.status() == 200 && response.header("Content-Type").startsWith("text/html")) {
                pages.put(path, response.body());
                LINK.matcher(response.body())
                        .results()
                        .map(link -> link.group(1))
                        .filter(seen::add)
                        .forEach(queue::add);
            }
        }
        return pages;
    }

    private void forge(String path, String page) throws IOException {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            String action = attribute(forms.group(1), "action");
            String id = attribute(forms.group(1), "id");
            if (action.isEmpty()
                    || EXCLUDED.matcher(action).matches()
                    || !attribute(forms.group(1), "method").equals("post")) {
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            List<String> buttons = new ArrayList<>();
            controls(page, id, forms.group(2)).forEach((name, control) -> {
                if (control.button()) {
                    buttons.add(name);
                } else {
                    fields.put(name, control.value());
                }
            });
            boolean first = true;
            for (String button : buttons.isEmpty() ? List.of("") : buttons) {
                if (sent.add(pattern(path) + " " + id + " " + pattern(button))) {
                    variants(action.replace("&amp;", "&"), fields, button, first || FULL);
                    first = false;
                }
            }
        }
    }

    private record Control(boolean button, String value) {}

    private static Map<String, Control> controls(String page, String id, String inner) {
        StringBuilder all = new StringBuilder(inner);
        if (!id.isEmpty()) { // controls outside of the form with an attribute "form"
            CONTROL.matcher(page)
                    .results()
                    .map(found -> found.group())
                    .filter(tag -> attribute(tag, "form").equals(id))
                    .forEach(all::append);
        }
        Map<String, Control> controls = new LinkedHashMap<>();
        CONTROL.matcher(all).results().forEach(found -> {
            String name = attribute(found.group(2), "name");
            String type = attribute(found.group(2), "type");
            boolean button = found.group(1).equals("button") || type.equals("submit");
            if (!name.isEmpty()
                    && !(found.group(2).contains("form=\"")
                            && !attribute(found.group(2), "form").equals(id))) {
                controls.putIfAbsent(name, new Control(button, attribute(found.group(2), "value")));
            }
        });
        return controls;
    }

    private void variants(String action, Map<String, String> fields, String button, boolean eachField)
            throws IOException {
        List<String> changeable = fields.keySet().stream()
                .filter(name -> !name.equals("form_token") && !name.startsWith("jakarta.faces"))
                .toList();
        if (eachField) {
            forgeEachField(action, fields, button, changeable);
        }
        for (String junk : INVALID_VALUES) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            changeable.forEach(name -> all.put(name, junk));
            post(action, all, button, "all=" + junk);
        }
        Map<String, String> otherState = new LinkedHashMap<>(fields);
        otherState.replace(VIEW_STATE, "stateless");
        post(action, otherState, button, "without the state of its page");
        Map<String, String> bare = new LinkedHashMap<>(fields);
        bare.keySet().removeAll(changeable);
        post(action, bare, button, "bare");
        for (String other : List.of("1", "40", "99999999")) { // other members' objects, hidden ones, nonexistent ones
            post(action.replaceFirst("/[0-9]+(?=$|\\?)", "/" + other), fields, button, "to " + other);
        }
        post(action, fields, button, "as it is");
    }

    private void forgeEachField(String action, Map<String, String> fields, String button, List<String> changeable)
            throws IOException {
        for (String name : changeable) {
            Map<String, String> without = new LinkedHashMap<>(fields);
            without.remove(name);
            post(action, without, button, "without " + name);
            for (String junk : INVALID_VALUES) {
                Map<String, String> with = new LinkedHashMap<>(fields);
                with.put(name, junk);
                post(action, with, button, name + "=" + junk);
            }
        }
    }

    private void post(String action, Map<String, String> fields, String button, String how) throws IOException {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(encoded(name)).append('=').append(encoded(value)).append('&'));
        body.append(encoded(button)).append('=').append(encoded(button));
        Response response =
                browser.from("10.0." + posts / 200 + "." + posts % 200).post(action, body.toString());
        posts++;
        if (response.status() >= 500) {
            broken.add("POST " + action + " " + button + " " + how + ": " + response.status());
        }
        boolean page =
                response.status() == 200 && response.header("Content-Type").startsWith("text/html");
        if (page && !button.equals(UNMASK_BUTTON)) {
            broken.add("POST " + action + " " + button + " " + how + ": answered with a page");
        }
        if (response.header("Location").contains("answered=")) {
            response = browser.get(response.header("Location").replaceFirst("#.*", ""));
            if (response.status() != 200) {
                broken.add("POST " + action + " " + button + " " + how + ": its answer is " + response.status());
            }
        }
        if (EMPTY_ERRORS.matcher(response.body()).find()) {
            broken.add("POST " + action + " " + button + " " + how + ": there is a problem, and nobody says which");
        }
        if (!email.isEmpty() && response.header("Location").contains("/account/sign-in")) {
            signIn(); // the form signed the member out
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
