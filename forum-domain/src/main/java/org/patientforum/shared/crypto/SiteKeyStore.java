package org.patientforum.shared.crypto;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.patientforum.shared.FirstRow;

/** Repository of site keys. Each call runs in its own transaction, so that a lost race does not affect the caller's. */
@Dependent
public class SiteKeyStore {

    private static final int KEY_BYTES = 32;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public SiteKeyStore(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(em.find(SiteKey.class, name)).map(SiteKey::key);
    }

    /** Creates the key unless another node was first. */
    @Transactional(TxType.REQUIRES_NEW)
    void create(String name) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        FirstRow.insert(em, new SiteKey(name, key, clock.instant()));
    }
}
