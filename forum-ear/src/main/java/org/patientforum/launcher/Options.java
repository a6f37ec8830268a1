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
 * The forum's options: a system property wins over the environment, that over forum.properties, that over the built-in default. The application reads the same
 * names through MicroProfile Config; what comes from the file or from a default here is published to it as a system property.
 */
final class Options {

    private static final String KNOWN = "forum.properties";

    private static final Pattern COMMENTED_OUT = Pattern.compile("(?m)^#(forum\\.[a-z.-]+)=");

    private final Properties known;
    private final Properties file;

    private Options(Properties known, Properties file) {
        this.known = known;
        this.file = file;
    }

    /** @throws CannotStart when a file or a value cannot be used; a name nobody knows only gets a warning */
    static Options load() {
        Options options = new Options(builtIn(), new Properties());
        options.readFile();
        options.warnOfUnknownNames();
        options.checkValues();
        return options;
    }

    /** The defaults that are set here; an option that is commented out is known, too, and has its default in the application. */
    private static Properties builtIn() {
        Properties known = new Properties();
        try (InputStream in = Options.class.getResourceAsStream(KNOWN)) {
            String options = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            COMMENTED_OUT.matcher(options).results().forEach(option -> known.setProperty(option.group(1), ""));
            known.load(new StringReader(options));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return known;
    }

    /** The names of all options. */
    static Set<String> names() {
        return builtIn().stringPropertyNames();
    }

    /** Prints every option with its meaning and default: the file that lies in this jar. */
    static void printHelp() {
        try (var in = Options.class.getResourceAsStream(KNOWN)) {
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
        names.removeAll(known.stringPropertyNames());
        Set<String> variables = new TreeSet<>(System.getenv().keySet());
        variables.removeIf(n -> !n.startsWith("FORUM_")
                || known.stringPropertyNames().stream()
                        .anyMatch(k -> variable(k).equals(n)));
        names.addAll(variables);
        names.forEach(n -> System.err.println("Warning: there is no option named " + n
                + "; it is ignored. `java -jar forum.jar --help` lists them all."));
    }

    private void checkValues() {
        if (value("forum.http.port").isEmpty()) {
            throw new CannotStart("FORUM_HTTP_PORT must not be empty.");
        }
        OptionRules.check("forum.http.port", value("forum.http.port")); // before those that it is part of
        new TreeSet<>(known.stringPropertyNames()).forEach(name -> OptionRules.check(name, value(name)));
        OptionPairs.check(this::value);
    }

    /** The option's value, "" where it has none. */
    String value(String name) {
        String value = System.getProperty(name, System.getenv(variable(name)));
        if (value == null) {
            value = file.getProperty(name, known.getProperty(name, ""));
        }
        value = value.strip();
        if (name.equals("forum.data")) {
            return withDot(value);
        }
        return name.equals("forum.http.port")
                ? value
                : value.replace("{forum.data}", value("forum.data"))
                        .replace("{forum.http.port}", value("forum.http.port"));
    }

    /** H2 takes no relative path that does not say that it is one. */
    private static String withDot(String folder) {
        boolean plain = !folder.isEmpty() && !folder.startsWith(".") && !folder.startsWith("~");
        return plain && !Path.of(folder).isAbsolute() ? "./" + folder : folder;
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Hands what the file and the defaults say to the application; system properties and the environment reach it by themselves. */
    void publish() {
        for (String name : known.stringPropertyNames()) {
            boolean given = file.containsKey(name) || !known.getProperty(name).isBlank();
            if (given && System.getProperty(name) == null && System.getenv(variable(name)) == null) {
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

    /** Whether a proxy says from where requests come. */
    boolean behindProxy() {
        return value("forum.proxy").equalsIgnoreCase("true");
    }

    /** For how many seconds a node goes on answering after it was told to end, if somebody asks for /health/ready. */
    int drainSeconds() {
        return number("forum.stop.drain-seconds");
    }

    /** Whether browsers reach the forum over TLS, through a proxy. */
    boolean tls() {
        return value("forum.base-url").startsWith("https:");
    }

    /** Whether browsers are to use TLS for all host names below the forum's, too. */
    boolean hstsSubdomains() {
        return value("forum.hsts.include-subdomains").equalsIgnoreCase("true");
    }

    /** A number of the log's files or megabytes. */
    int ofLog(String what) {
        return number("forum.log." + what);
    }

    private int number(String name) {
        return Integer.parseInt(value(name).isEmpty() ? known.getProperty(name) : value(name));
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
