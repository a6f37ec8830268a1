package org.patientforum.shared;

import java.nio.charset.StandardCharsets;
import org.patientforum.shared.crypto.SiteKeys;

/** Site keys that are the same in every test. */
public final class FixedKeys extends SiteKeys {

    @Override
    public byte[] key(String name) {
        return ("key " + name).getBytes(StandardCharsets.UTF_8);
    }
}
