package org.patientforum.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Argument file for {@code java} that starts the unpacked server from the class path. {@code java -jar forum.jar} uses a {@link ServerClassLoader} instead, but an
 * AOT cache ({@code -XX:AOTCache}), which shortens the start by a third, holds classes of the class path only.
 */
final class JavaArguments {

    private JavaArguments() {}

    /** Writes the file: exported and opened packages from the manifest of forum.jar, class path, main class. */
    static void write(Path file, List<Path> classPath, Path forumJar) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JarFile jar = new JarFile(forumJar.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            lines.addAll(options("--add-exports", manifest.getValue("Add-Exports")));
            lines.addAll(options("--add-opens", manifest.getValue("Add-Opens")));
            lines.add("-cp "
                    + quoted(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
            lines.add(manifest.getValue(Attributes.Name.MAIN_CLASS));
        }
        Files.write(file, lines);
    }

    private static List<String> options(String name, String packages) {
        return List.of(packages.split(" ")).stream()
                .map(opened -> name + "=" + opened + "=ALL-UNNAMED")
                .toList();
    }

    /** Quotes a path. Within quotes, backslashes and quotation marks are escaped by a backslash (manual of {@code java}, argument files). */
    private static String quoted(String path) {
        return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
