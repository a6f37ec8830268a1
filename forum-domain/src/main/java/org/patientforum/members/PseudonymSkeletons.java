package org.patientforum.members;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Skeletons of names that were given before there were skeletons, or by other tables of look-alikes. Who registered first gets the skeleton; everybody
 * keeps their name.
 */
@Dependent
public class PseudonymSkeletons {

    private static final int BATCH = 200;

    private final Members members;

    @Inject
    PseudonymSkeletons(Members members) {
        this.members = members;
    }

    /** Takes away what other tables made: it could stand in the way of what these make. */
    @Transactional(TxType.REQUIRES_NEW)
    public void clear() {
        members.forgetSkeletonsBut(Skeleton.VERSION);
    }

    /** Makes the next skeletons and says whether there may be more to do. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean makeNext() {
        List<Member> next = members.withoutSkeleton(Skeleton.VERSION, BATCH);
        members.takeTurn(
                next.stream().map(member -> Skeleton.of(member.pseudonym())).toList());
        for (Member member : next) {
            String skeleton = Skeleton.of(member.pseudonym());
            member.lookLike(members.anyLike(skeleton) ? null : skeleton);
        }
        return next.size() == BATCH;
    }
}
