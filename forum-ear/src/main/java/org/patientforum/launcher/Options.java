package org.patientforum.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The forum's options. In order of precedence, values come from system properties, environment variables, the file forum.properties, and built-in defaults. The
 * application reads the same names through MicroProfile Config; values from the file and defaults are published to it as system properties.
 */
final class Options {

    private static final String DEFAULTS_FILE = "forum.properties";

    private static final Pattern COMMENTED_OUT = Pattern.compile("(?m)^#(forum\\.[a-z.-]+)=");

    private final Properties defaults;
    private final Properties file;

    private Options(Properties defaults, Properties file) {
        this.defaults = defaults;
        this.file = file;
    }

    /**
     * Reads and validates all options. Prints a warning for each unknown name.
     *
     * @throws CannotStart if the file cannot be read or a value is invalid
     */
    static Options load() {
        Options options = new Options(builtIn(), new Properties());
        options.readFile();
        options.warnOfUnknownNames();
        options.checkValues();
        return options;
    }

    /** Reads the built-in defaults. An option that is commented out in the file has its default in the application. */
    private static Properties builtIn() {
        Properties defaults = new Properties();
        try (InputStream in = Options.class.getResourceAsStream(DEFAULTS_FILE)) {
            String options = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            COMMENTED_OUT.matcher(options).results().forEach(option -> defaults.setProperty(option.group(1), ""));
            defaults.load(new StringReader(options));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return defaults;
    }

    /** Returns the names of all options. */
    static Set<String> names() {
        return builtIn().stringPropertyNames();
    }

    /** Prints every option with its meaning and default, which is the file in this jar. */
    static void printHelp() {
        try (var in = Options.class.getResourceAsStream(DEFAULTS_FILE)) {
            in.transferTo(System.out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readFile() {
        String named = value("forum.config");
        Path path = Path.of(named.isEmpty() ? "forum.properties" : named);
        if (named.isEmpty() && !Files.exists(path)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(path)) {
            file.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("the options file " + path.toAbsolutePath() + " cannot be read.");
        }
    }

    private void warnOfUnknownNames() {
        Set<String> names = new TreeSet<>(file.stringPropertyNames());
        System.getProperties().stringPropertyNames().stream()
                .filter(n -> n.startsWith("forum."))
                .forEach(names::add);
        names.removeAll(defaults.stringPropertyNames());
        Set<String> variables = new TreeSet<>(System.getenv().keySet());
        variables.removeIf(n -> !n.startsWith("FORUM_")
                || defaults.stringPropertyNames().stream()
                        .anyMatch(k -> variable(k).equals(n)));
        names.addAll(variables);
        names.forEach(n -> System.err.println("Warning: there is no option named " + n
                + "; it is ignored. `java -jar forum.jar --help` lists them all."));
    }

    private void checkValues() {
        if (value("forum.http.port").isEmpty()) {
            throw new CannotStart("FORUM_HTTP_PORT must not be empty.");
        }
        OptionRules.check("forum.http.port", value("forum.http.port")); // first, because other values contain it
        new TreeSet<>(defaults.stringPropertyNames()).forEach(name -> OptionRules.check(name, value(name)));
        OptionPairs.check(this::value);
    }

    /** Returns the option's value, or "" if it has none. */
    String value(String name) {
        String value = System.getProperty(name, System.getenv(variable(name)));
        if (value == null) {
            value = file.getProperty(name, defaults.getProperty(name, ""));
        }
        value = value.strip();
        if (name.equals("forum.data")) {
            return withLeadingDot(value);
        }
        return name.equals("forum.http.port")
                ? value
                : value.replace("{forum.data}", value("forum.data"))
                        .replace("{forum.http.port}", value("forum.http.port"));
    }

    /** H2 accepts a relative path only if it begins with a dot. */
    private static String withLeadingDot(String folder) {
        boolean bare = !folder.isEmpty() && !folder.startsWith(".") && !folder.startsWith("~");
        return bare && !Path.of(folder).isAbsolute() ? "./" + folder : folder;
    }

    /** Returns the name of the environment variable for an option. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Publishes values from the file and defaults as system properties, where the application finds them. */
    void publish() {
        for (String name : defaults.stringPropertyNames()) {
            boolean hasValue =
                    file.containsKey(name) || !defaults.getProperty(name).isBlank();
            if (hasValue && System.getProperty(name) == null && System.getenv(variable(name)) == null) {
                System.setProperty(name, value(name));
            }
        }
    }

    int port() {
        return Integer.parseInt(value("forum.http.port"));
    }

    String address() {
        return value("forum.http.address");
    }

    /** Whether a proxy sends the clients' addresses in X-Forwarded-For. */
    boolean behindProxy() {
        return value("forum.proxy").equalsIgnoreCase("true");
    }

    /** Returns for how many seconds a node that is shutting down continues to serve requests, if a load balancer polls /health/ready. */
    int drainSeconds() {
        return number("forum.stop.drain-seconds");
    }

    /** Whether browsers reach the forum over TLS, which a proxy terminates. */
    boolean tls() {
        return value("forum.base-url").startsWith("https:");
    }

    /** Whether Strict-Transport-Security includes subdomains. */
    boolean hstsSubdomains() {
        return value("forum.hsts.include-subdomains").equalsIgnoreCase("true");
    }

    /** Returns the value of {@code forum.log.files} or {@code forum.log.megabytes}. */
    int logLimit(String name) {
        return number("forum.log." + name);
    }

    private int number(String name) {
        return Integer.parseInt(value(name).isEmpty() ? defaults.getProperty(name) : value(name));
    }

    Path dataFolder() {
        return Path.of(value("forum.data"));
    }

    String siteAddress() {
        boolean anyAddress = address().equals("0.0.0.0") || address().equals("::");
        String named = anyAddress ? "localhost" : address();
        String host = named.indexOf(':') >= 0 && !named.startsWith("[") ? "[" + named + "]" : named;
        return "http://" + host + ":" + port() + "/";
    }

    String databaseKind() {
        String url = value("forum.db.url");
        return Map.of(
                        true,
                        "PostgreSQL",
                        false,
                        "H2 in " + dataFolder().toAbsolutePath().normalize())
                .get(url.startsWith("jdbc:postgresql:"));
    }
}
