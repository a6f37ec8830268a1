package org.patientforum.shared.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The disk that the forum's data folder is on, and the one of H2's file: the same one, unless somebody moved it. */
@ApplicationScoped
public class DiskSpace {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:)(?:file:)?([^;]+).*");

    private File data;
    private Optional<File> database = Optional.empty();

    protected DiskSpace() {
        this.data = new File(".");
    }

    @Inject
    public DiskSpace(Config config) {
        this.data = existing(
                new File(config.getOptionalValue("forum.data", String.class).orElse("./forum-data")));
        String url = config.getOptionalValue("forum.db.url", String.class).orElse("");
        Matcher file = H2_FILE.matcher(url);
        if (url.isBlank()) {
            database = Optional.of(data);
        } else if (file.matches()) {
            database = Optional.of(existing(new File(file.group(1)).getAbsoluteFile()));
        }
    }

    private static File existing(File asked) {
        File folder = asked.getAbsoluteFile();
        while (!folder.isDirectory() && folder.getParentFile() != null) {
            folder = folder.getParentFile();
        }
        return folder;
    }

    /** Bytes free where the forum keeps what is not in the database. */
    public long free() {
        return data.getUsableSpace();
    }

    /** Bytes that fit on that disk in all. */
    public long total() {
        return data.getTotalSpace();
    }

    /** Whether the database is a file of this machine. */
    public boolean holdsDatabase() {
        return database.isPresent();
    }

    /** Bytes free where the database's file is; the greatest number if it is on a server of its own. */
    public long freeForDatabase() {
        return database.map(File::getUsableSpace).orElse(Long.MAX_VALUE);
    }
}
