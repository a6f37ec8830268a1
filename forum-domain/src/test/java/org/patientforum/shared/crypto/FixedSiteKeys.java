package org.patientforum.shared.crypto;

import java.nio.charset.StandardCharsets;

/** Constant site keys. */
public final class FixedSiteKeys extends SiteKeys {

    @Override
    public byte[] key(String name) {
        return ("key " + name).getBytes(StandardCharsets.UTF_8);
    }
}
