package org.patientforum.running;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The installed Chromium, one process for each thread that runs test classes, because Playwright is not thread-safe. Each visitor is a window with its own
 * cookies, closed after the test: {@code @RegisterExtension static final Browser browser = new Browser();}.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", // Chromium does not support its sandbox for root, the user of CI
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // fewer threads and no graphics: saves 10 % of the processor time for each visitor
            "--disable-threaded-animation",
            "--disable-checker-imaging",
            "--disable-gpu",
            "--in-process-gpu");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(Timeouts.STEP.toMillis());
    }

    private final List<BrowserContext> visitors = new ArrayList<>();
    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> Chromium.start(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
    }

    /** A visitor with a desktop window of 1280 × 800 pixels. */
    public Page visitor() {
        return visitor(1280);
    }

    /** A visitor with a window of this width in pixels: 320 is a small phone, or 1280 at 400 % zoom. */
    public Page visitor(int width) {
        return open(options().setViewportSize(width, 800));
    }

    /** A visitor with JavaScript disabled. */
    public Page visitorWithoutScripts() {
        return open(options().setViewportSize(1280, 800).setJavaScriptEnabled(false));
    }

    /** A visitor with these browser settings, such as dark colours, reduced motion or another language. */
    public Page open(NewContextOptions options) {
        BrowserContext visitor = chromium.browser().newContext(options);
        visitor.setDefaultTimeout(Timeouts.STEP.toMillis());
        visitors.add(visitor);
        return visitor.newPage();
    }

    public static NewContextOptions options() {
        return new NewContextOptions()
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", nextAddress()))
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    private record Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Chromium start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable())
                                    .setArgs(ARGUMENTS)));
        }

        /** Prefers the headless shell, which uses a fifth of the processor time for each visitor. */
        private static Path executable() {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .flatMap(folder -> Stream.of(
                                    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                            .map(name -> new File(folder, name)))
                    .filter(File::canExecute)
                    .findFirst()
                    .map(File::toPath)
                    .orElseThrow(() -> new IllegalStateException("Chromium is needed: apt-get install chromium"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** Gives each visitor an own address, as behind a hospital's proxy, so that rate limits apply separately. */
    private static String nextAddress() {
        int next = VISITORS.incrementAndGet();
        return "10.1." + next / 250 + "." + (1 + next % 250);
    }
}
