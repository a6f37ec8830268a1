package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Computes the skeletons of pseudonyms that were registered before skeletons existed or under another version of the tables. If
 * two names share a skeleton, the member who registered first gets it; both keep their names.
 */
@Dependent
public class PseudonymSkeletons {

    private static final int BATCH_SIZE = 200;

    private final Members members;

    @Inject
    PseudonymSkeletons(Members members) {
        this.members = members;
    }

    /** Clears skeletons of other versions, which could collide with the new ones. */
    @Transactional(TxType.REQUIRES_NEW)
    public void clearOutdated() {
        members.clearSkeletonsExcept(Skeleton.VERSION);
    }

    /**
     * Computes the skeletons of one batch.
     *
     * @return whether more may remain
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean computeNextBatch() {
        List<Member> batch = members.lackingSkeleton(Skeleton.VERSION, BATCH_SIZE);
        members.lock(
                batch.stream().map(member -> Skeleton.of(member.pseudonym())).toList());
        for (Member member : batch) {
            String skeleton = Skeleton.of(member.pseudonym());
            member.assignSkeleton(members.existsWithSkeleton(skeleton) ? null : skeleton);
        }
        return batch.size() == BATCH_SIZE;
    }
}
