package org.patientforum.shared.crypto;

import java.nio.charset.StandardCharsets;

/** Site keys that are the same in every test. */
public final class FixedSiteKeys extends SiteKeys {

    @Override
    public byte[] key(String name) {
        return ("key " + name).getBytes(StandardCharsets.UTF_8);
    }
}
