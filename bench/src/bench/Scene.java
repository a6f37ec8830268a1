package bench;

import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of most scenarios: a signed-in member and a discussion. */
final class Scene {

    private Scene() {}

    /** Signs in a member of staff, because rate limits for new members are too low. */
    static Visitor signedIn(Forum forum) throws Exception {
        return signedIn(forum.url, forum.demonstrationPassword());
    }

    /** The same at another base URL, for example that of a proxy. */
    static Visitor signedIn(String url, String password) throws Exception {
        Visitor member = new Visitor(url);
        member.send(
                "/account/sign-in",
                "signin",
                "enter",
                Map.of("email", "lamplighter@example.org", "password", password));
        return member;
    }

    /** Creates a discussion of 20 posts and returns its path. */
    static String discussion(Visitor member) throws Exception {
        Matcher group = Pattern.compile("href=\"/groups/(\\d+)\"").matcher(member.get("/"));
        if (!group.find()) {
            throw new IllegalStateException("no group on the home page");
        }
        String place = member.send(
                "/start-discussion/" + group.group(1),
                "start",
                "post-discussion",
                Map.of("title", "How do you sleep?", "text", text(0)));
        String page = place.replaceFirst("^https?://[^/]*", "").replaceFirst("#.*", "");
        for (int i = 1; i < 20; i++) {
            member.send(page, "reply-form", "post-reply", Map.of("text", text(i)));
        }
        return page;
    }

    /** Returns about 900 characters in three paragraphs. */
    static String text(int seed) {
        String[] words = ("the evening was long and I tried the small cushion again because sleep would not come then a"
                        + " friend told me to walk slowly round the garden and write down what helped")
                .split(" ");
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 3; paragraph++) {
            int end = text.length() + 298;
            while (text.length() < end) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }
}
