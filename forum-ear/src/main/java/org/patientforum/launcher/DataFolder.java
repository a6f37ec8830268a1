package org.patientforum.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds everything the forum keeps; one running forum at a time. The lock goes with the process, however that ends. */
final class DataFolder {

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CannotStart when the folder cannot be written, or another running forum uses it */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
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

    Path server() {
        if (!lock.isValid()) {
            throw new IllegalStateException("The data folder is no longer ours");
        }
        return path.resolve("server");
    }
}
