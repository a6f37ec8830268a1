package org.patientforum.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Which jars of a folder have classes of which package, in the order of the jars' names. Found out once, when the server is unpacked, and kept in a file: one
 * line for each package, its name and its jars with tabs between them.
 */
record Packages(Map<String, List<String>> jars) {

    private static final String VERSIONS = "META-INF/versions/";

    /** Reads the contents of all jars in the folder. */
    static Packages of(Path folder) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                for (String name : packages(jar)) {
                    found.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(jar.getFileName().toString());
                }
            }
        }
        return new Packages(found);
    }

    private static TreeSet<String> packages(Path jar) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (JarFile content = new JarFile(jar.toFile())) {
            content.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(Packages::withoutVersion)
                    .forEach(name -> names.add(packageOf(name)));
        }
        return names;
    }

    /** A class for newer Java only, {@code META-INF/versions/17/org/example/A.class}, is in its package all the same. */
    private static String withoutVersion(String name) {
        return name.startsWith(VERSIONS) ? name.substring(name.indexOf('/', VERSIONS.length()) + 1) : name;
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.');
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                jars.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + String.join("\t", entry.getValue()))
                        .toList());
    }

    static Packages read(Path file) {
        try {
            Map<String, List<String>> jars = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split("\t"));
                jars.put(cells.getFirst(), cells.subList(1, cells.size()));
            }
            return new Packages(jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
