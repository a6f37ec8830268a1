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
 * The names of the jars in a folder by package, sorted by name. Created once, when the server is unpacked, and stored in a file with one line for each package: its
 * name and its jars, separated by tabs.
 */
record PackageIndex(Map<String, List<String>> jars) {

    private static final String VERSIONS = "META-INF/versions/";

    /** Indexes all jars in the folder. */
    static PackageIndex of(Path folder) throws IOException {
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
        return new PackageIndex(found);
    }

    private static TreeSet<String> packages(Path jar) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (JarFile content = new JarFile(jar.toFile())) {
            content.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(PackageIndex::withoutVersion)
                    .forEach(name -> names.add(packageOf(name)));
        }
        return names;
    }

    /** Strips the version from names of multi-release jars such as {@code META-INF/versions/17/org/example/A.class}. */
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

    static PackageIndex read(Path file) {
        try {
            Map<String, List<String>> jars = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split("\t"));
                jars.put(cells.getFirst(), cells.subList(1, cells.size()));
            }
            return new PackageIndex(jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
