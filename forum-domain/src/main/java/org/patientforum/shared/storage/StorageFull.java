package org.patientforum.shared.storage;

/** Nothing can be written, because the disk of the database is full or nearly so. Reading goes on. */
public class StorageFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageFull() {
        super("the disk of the database is full");
    }
}
