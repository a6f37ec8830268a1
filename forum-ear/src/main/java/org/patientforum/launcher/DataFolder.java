package org.patientforum.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that holds everything the forum keeps; one running forum at a time. The lock goes with the process, however that ends. */
final class DataFolder {

    private static final Pattern OURS = Pattern.compile("server|log|\\.lock|forum\\..+|demonstration\\.txt");

    /** What a folder may hold that is the forum's alone: hidden files, and what the file system keeps at the root of a disk. */
    private static final Pattern NOBODYS = Pattern.compile("\\..*|lost\\+found|forum\\..+|demonstration\\.txt");

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CannotStart when the folder cannot be written, belongs to something else, or another running forum uses it */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            requireOwn(path);
            OwnersOnly.make(path);
            FileLock lock = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new CannotStart("the data folder " + path
                        + " is in use by another running forum; stop that one or set FORUM_DATA to another folder.");
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new CannotStart("the data folder " + path
                    + " cannot be written; give this user the right to, or set FORUM_DATA to another folder.");
        }
    }

    /** The rights of other users to the folder are taken away: that must not happen to {@code /var}, or to somebody's documents. */
    private static void requireOwn(Path path) throws IOException {
        boolean used = Files.exists(path.resolve(".lock")) || Files.exists(path.resolve("forum.mv.db"));
        try (Stream<Path> content = Files.list(path)) {
            boolean own = used
                    || content.allMatch(file ->
                            NOBODYS.matcher(file.getFileName().toString()).matches());
            if (!own || path.toRealPath().getParent() == null) {
                throw new CannotStart(
                        "the data folder " + path
                                + " holds other files; set FORUM_DATA to a folder that is the forum's alone. An empty one is made if there is none.");
            }
        }
    }

    /** Takes from all other users what rights they have to what the forum has made here, also by an earlier version. What others keep here stays as it is. */
    void keepFromOthers() {
        try (Stream<Path> content = Files.list(path)) {
            for (Path file : content.filter(DataFolder::ours).toList()) {
                OwnersOnly.makeAll(file);
            }
        } catch (IOException e) {
            throw new CannotStart("the rights of other users to the data folder " + path + " cannot be taken back ("
                    + e.getMessage() + "); it must belong to the user that the forum runs as.");
        }
    }

    private static boolean ours(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches();
    }

    Path server() {
        if (!lock.isValid()) {
            throw new IllegalStateException("The data folder is no longer ours");
        }
        return path.resolve("server");
    }
}
