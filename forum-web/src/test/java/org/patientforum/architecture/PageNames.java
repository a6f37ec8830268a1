package org.patientforum.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patientforum.architecture.DeclaredNames.Declaration;

/** The names that pages and texts declare: includes, tags and templates, bundles, their variables and their keys. */
final class PageNames {

    private static final Path PAGES = Path.of("src/main/webapp/WEB-INF");
    private static final List<Path> TEXTS =
            List.of(Path.of("src/main/resources/texts"), Path.of("../forum-notifications/src/main/resources/texts"));
    private static final Pattern VARIABLE = Pattern.compile("<var>(\\w+)</var>");
    private static final Pattern TRANSLATION = Pattern.compile(".*_[a-z]{2}\\.properties");

    /** A constant of an enum as a part of a key. Its name is checked where the enum declares it. */
    private static final Pattern CONSTANT = Pattern.compile("(?<![^.])[A-Z][A-Z0-9_]+(?![^.])");

    private PageNames() {}

    static Set<Declaration> all() throws IOException {
        Set<Declaration> names = new LinkedHashSet<>();
        VARIABLE.matcher(Files.readString(PAGES.resolve("faces-config.xml")))
                .results()
                .forEach(variable -> names.add(new Declaration("faces-config.xml", variable.group(1))));
        for (String folder : List.of("includes", "tags", "templates")) {
            for (Path page : files(PAGES.resolve(folder))) {
                names.add(new Declaration(folder, withoutExtension(page)));
            }
        }
        for (Path folder : TEXTS) {
            for (Path bundle : files(folder)) {
                if (!TRANSLATION.matcher(bundle.toString()).matches()) {
                    names.add(new Declaration("texts", withoutExtension(bundle)));
                    names.addAll(keys(bundle));
                }
            }
        }
        return names;
    }

    private static Set<Declaration> keys(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        Set<Declaration> keys = new LinkedHashSet<>();
        for (String key : texts.stringPropertyNames()) {
            keys.add(new Declaration(
                    withoutExtension(bundle), CONSTANT.matcher(key).replaceAll("*")));
        }
        return keys;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String withoutExtension(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }
}
