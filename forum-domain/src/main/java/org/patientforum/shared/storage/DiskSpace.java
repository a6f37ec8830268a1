package org.patientforum.shared.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Free space on the disk of the forum's data folder and on that of H2's file, which are usually the same. */
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
        this.data = existingFolder(
                new File(config.getOptionalValue("forum.data", String.class).orElse("./forum-data")));
        String url = config.getOptionalValue("forum.db.url", String.class).orElse("");
        Matcher file = H2_FILE.matcher(url);
        if (url.isBlank()) {
            database = Optional.of(data);
        } else if (file.matches()) {
            database = Optional.of(existingFolder(new File(file.group(1)).getAbsoluteFile()));
        }
    }

    private static File existingFolder(File asked) {
        File folder = asked.getAbsoluteFile();
        while (!folder.isDirectory() && folder.getParentFile() != null) {
            folder = folder.getParentFile();
        }
        return folder;
    }

    /** Free bytes for data outside the database. */
    public long free() {
        return data.getUsableSpace();
    }

    /** Total size of that disk in bytes. */
    public long total() {
        return data.getTotalSpace();
    }

    /** Whether the database is a local file. */
    public boolean holdsDatabase() {
        return database.isPresent();
    }

    /** Free bytes for the database's file; {@link Long#MAX_VALUE} if the database is on a server. */
    public long freeForDatabase() {
        return database.map(File::getUsableSpace).orElse(Long.MAX_VALUE);
    }
}
