package org.patientforum.running;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A forum and a mail server, started once for all test classes that register them with the same options:
 * {@code @RegisterExtension static final RunningForum forum = RunningForum.shared();}. Classes run concurrently, so each creates its own groups and members,
 * and relies neither on an empty forum nor on being its only user.
 */
public final class RunningForum implements BeforeAllCallback {

    /** The name of the lock on the forum that {@link #changed} returns. */
    public static final String CHANGED = "the forum whose settings change";

    private static final Map<String, String> SHARED = Map.of("forum.proxy", "true");

    private final Map<String, String> options;
    private final boolean fromClassPath;
    private Running running;

    private RunningForum(Map<String, String> options, boolean fromClassPath) {
        this.options = options;
        this.fromClassPath = fromClassPath;
    }

    /** An empty production forum. */
    public static RunningForum shared() {
        return with(SHARED);
    }

    /**
     * An empty production forum for classes that change global state, such as settings, announcements, watched words and held posts, or that need it alone. They
     * run one after the other, with {@code @ResourceLock(RunningForum.CHANGED)}. It is started from the class path, to test that way of starting, too.
     */
    public static RunningForum changed() {
        return new RunningForum(Map.of("forum.proxy", "true", "forum.demo", "false"), true);
    }

    /**
     * An empty forum whose mails disclose as much as a mail can and are stored as sent. No staff are on duty today, and the daily mail about open cases is due from
     * midnight.
     */
    public static RunningForum mailing() {
        String threeDaysAhead = LocalDate.now(ZoneId.of("Europe/London"))
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return with(Map.of(
                "forum.mail.keep-body",
                "true",
                "forum.mail.privacy",
                "full",
                "forum.staffed.hours",
                threeDaysAhead + " 9:00-17:00",
                "forum.cases.mail-hour",
                "0"));
    }

    /** A forum with the demonstration community. */
    public static RunningForum withDemonstration() {
        return with(Map.of("forum.demo", "true"));
    }

    /** An empty forum with these options. */
    public static RunningForum with(Map<String, String> options) {
        return new RunningForum(options, false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(RunningForum.class))
                .getOrComputeIfAbsent(options, o -> Running.start(options, fromClassPath), Running.class);
    }

    public ForumProcess process() {
        return running.process();
    }

    /** Returns the mail server that receives the forum's mails. */
    public CatchAllMailServer mail() {
        return running.mail();
    }

    /** Returns the URL of a page: {@code url("/groups/7")}. */
    public String url(String path) {
        return process().url(path);
    }

    private record Running(ForumProcess process, CatchAllMailServer mail) implements AutoCloseable {

        static Running start(Map<String, String> options, boolean fromClassPath) {
            CatchAllMailServer mail = CatchAllMailServer.start();
            Map<String, String> all = new LinkedHashMap<>(options);
            all.putIfAbsent("forum.mail.hold-minutes", "0");
            all.put("forum.mail.host", "127.0.0.1");
            all.put("forum.mail.port", mail.port() + "");
            ForumProcess forum = new ForumProcess(ForumProcess.temporaryFolder(), all);
            if (options.equals(SHARED)) {
                forum.verified();
            }
            return new Running(fromClassPath ? forum.startFromClassPath() : forum.start(), mail);
        }

        @Override
        public void close() {
            process.close();
            mail.close();
        }
    }
}
