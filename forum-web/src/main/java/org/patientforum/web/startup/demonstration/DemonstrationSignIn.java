package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the demonstration is configured, and how to sign in to it: three members share a password, which is
 * generated once and stored in the data folder.
 */
@Dependent
class DemonstrationSignIn {

    private static final String FILE = "demonstration.txt";
    private static final Pattern PASSWORD = Pattern.compile("(?m)^Password: (\\S+)$");
    private static final String MEMBERS = "heron27@example.org (member), lamplighter@example.org (moderator),"
            + " harbour_master@example.org (administrator)";

    private final boolean enabled;
    private final Path file;
    private final String address;

    @Inject
    DemonstrationSignIn(
            @ConfigProperty(name = "forum.demo", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "forum.data", defaultValue = "./forum-data") String folder,
            @ConfigProperty(name = "forum.base-url", defaultValue = "http://localhost:8080") String address) {
        this.enabled = enabled;
        this.file = Path.of(folder, FILE);
        this.address = address;
    }

    /** Whether the demonstration is configured. */
    boolean enabled() {
        return enabled;
    }

    /** The password of all demonstration members, generated at the first call. */
    String password() {
        try {
            return Files.exists(file) ? extractPassword(Files.readString(file)) : store(PassphraseGenerator.fresh());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extractPassword(String note) {
        Matcher password = PASSWORD.matcher(note);
        return password.find() ? password.group(1) : note.strip();
    }

    private String store(String password) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, ownerOnly());
        Files.writeString(file, "To sign in to the demonstration.\n" + MEMBERS + "\nPassword: " + password + "\n");
        return password;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void print(Logger log) {
        log.info("This is the demonstration: a made-up community. Look round at " + address);
        log.info("Sign in at " + address + "/account/sign-in as " + MEMBERS + ".");
        log.info(
                Files.exists(file)
                        ? "The password of all three: " + password()
                        : "Their password was in " + file
                                + ", which is gone; with an empty data folder the forum makes a new one.");
        log.info("Mails stay here, unless forum.mail.host is set: " + address
                + "/console/outgoing-mail, signed in as harbour_master.");
    }
}
