package org.patientforum.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets of this site, for signing. Each is made once, when it is first asked for, and kept in the database: all nodes
 * have the same one, and it survives restarts.
 */
@ApplicationScoped
public class SiteKeys {

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private SiteKeyStore store;

    protected SiteKeys() {}

    @Inject
    public SiteKeys(SiteKeyStore store) {
        this.store = store;
    }

    /** The key of this name: 32 bytes. */
    public byte[] key(String name) {
        byte[] key = known.get(name);
        if (key == null) {
            key = store.find(name).orElseGet(() -> created(name));
            known.put(name, key);
        }
        return key.clone();
    }

    /** Signs with the key of this name. */
    public Signature signature(String name) {
        return new Signature(key(name));
    }

    private byte[] created(String name) {
        store.create(name);
        return store.find(name).orElseThrow();
    }
}
