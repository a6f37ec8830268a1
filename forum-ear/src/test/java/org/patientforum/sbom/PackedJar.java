package org.patientforum.sbom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A jar in forum.jar with its metadata. */
record PackedJar(String path, String sha256, Attributes manifest, List<MavenModule> modules) {

    private static final String POM_PROPERTIES = "META-INF/maven/.+/pom\\.properties";

    static PackedJar read(String path, byte[] content) {
        Map<String, byte[]> descriptors = new TreeMap<>();
        Attributes manifest = new Attributes();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    manifest = new Manifest(entries).getMainAttributes();
                } else if (entry.getName().matches("META-INF/maven/.+/pom\\.(properties|xml)")) {
                    descriptors.put(entry.getName(), entries.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return new PackedJar(path, sha256(content), manifest, modules(descriptors));
    }

    private static List<MavenModule> modules(Map<String, byte[]> descriptors) {
        List<MavenModule> modules = new ArrayList<>();
        descriptors.forEach((name, content) -> {
            if (name.matches(POM_PROPERTIES)) {
                modules.add(MavenModule.of(content, descriptors.get(name.replace(".properties", ".xml"))));
            }
        });
        return modules;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the file name without extension. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[jr]ar$", "");
    }

    boolean inServer() {
        return path.startsWith("MICRO-INF/");
    }

    /** Returns the module that the jar was built from: of several, the one with the name of the file. The others are shaded. */
    Optional<MavenModule> module() {
        return modules.stream()
                .filter(module -> modules.size() == 1 || name().startsWith(module.artifact()))
                .max(Comparator.<MavenModule>comparingInt(
                                module -> module.artifact().length())
                        .thenComparing(module -> module.version().equals(manifestAttribute("Bundle-Version"))));
    }

    /** Returns the modules that are shaded into this jar. */
    List<MavenModule> shaded() {
        return modules.stream()
                .filter(module -> !module().equals(Optional.of(module)))
                .toList();
    }

    /** Returns an attribute of the manifest without its parameters, or "" if there is none. */
    String manifestAttribute(String attribute) {
        String value = manifest.getValue(attribute);
        return value == null ? "" : value.replaceFirst(";.*", "").strip();
    }

    /** Returns the version in the manifest, or "" if there is none. */
    String version() {
        String version = manifestAttribute("Implementation-Version");
        return version.isEmpty() ? manifestAttribute("Bundle-Version") : version;
    }

    /** Returns the names or URLs of the licences in the manifest. */
    List<String> licences() {
        String value = manifest.getValue("Bundle-License");
        return value == null
                ? List.of()
                : List.of(value.split(",(?! ?Version)")).stream()
                        .map(licence -> licence.replaceFirst(";.*", "")
                                .replace("\"", "")
                                .strip())
                        .filter(licence -> !licence.isEmpty())
                        .toList();
    }
}
