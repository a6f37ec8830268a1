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
 * An argument file for {@code java} that starts the unpacked server from the plain class path. Only classes of the class path can be kept in an archive
 * ({@code -XX:AOTCache}), which takes a third off the start; {@code java -jar forum.jar} loads them with a {@link ServerClassLoader} instead.
 */
final class JavaArguments {

    private JavaArguments() {}

    /** Writes the file: the packages that forum.jar's manifest opens, the class path and the main class. */
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

    /** In an argument file a backslash and a quotation mark within quotation marks take a backslash before them ({@code java}'s manual). */
    private static String quoted(String path) {
        return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
