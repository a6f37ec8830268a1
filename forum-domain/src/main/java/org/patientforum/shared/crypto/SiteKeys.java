package org.patientforum.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets of this site. Each is created on first use and stored in the database: all nodes share it, and it survives
 * restarts.
 */
@ApplicationScoped
public class SiteKeys {

    private final Map<String, byte[]> cache = new ConcurrentHashMap<>();
    private SiteKeyStore store;

    protected SiteKeys() {}

    @Inject
    public SiteKeys(SiteKeyStore store) {
        this.store = store;
    }

    /** The key with this name: 32 bytes. */
    public byte[] key(String name) {
        byte[] key = cache.get(name);
        if (key == null) {
            key = store.find(name).orElseGet(() -> createKey(name));
            cache.put(name, key);
        }
        return key.clone();
    }

    /** A signature with the key of this name. */
    public Signature signature(String name) {
        return new Signature(key(name));
    }

    private byte[] createKey(String name) {
        store.create(name);
        return store.find(name).orElseThrow();
    }
}
