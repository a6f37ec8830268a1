package org.patientforum.web.bell;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.members.SignInService;
import org.patientforum.notifications.LiveNewsService;

/**
 * Looks every other second whether any node has told anybody of anything, and then tells the open pages their numbers. Costs
 * one small query while nothing happens, and none while nobody listens.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Ringer {

    private static final Logger LOG = Logger.getLogger(Ringer.class.getName());

    /** Members asked about in one query. */
    private static final int AT_ONCE = 1000;

    private final ReentrantLock turn = new ReentrantLock();
    private Switchboard board;
    private LiveNewsService news;
    private SignInService signIns;
    private String mark = "";

    protected Ringer() {}

    @Inject
    public Ringer(Switchboard board, LiveNewsService news, SignInService signIns) {
        this.board = board;
        this.news = news;
        this.signIns = signIns;
    }

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    @PermitAll
    void look() {
        ring();
    }

    /** Looks now, on another thread. */
    @Asynchronous
    @PermitAll
    public void wake() {
        ring();
    }

    private void ring() {
        if (board.nobody() || !turn.tryLock()) {
            return;
        }
        try {
            String now = news.mark();
            if (!now.equals(mark)) {
                batches(board.members()).forEach(members -> board.tell(news.unread(members)));
                mark = now;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Open pages could not be told of news; it is tried again in two seconds.", e);
        } finally {
            turn.unlock();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "4/20", persistent = false)
    @PermitAll
    void keepUp() {
        if (board.nobody()) {
            return;
        }
        try {
            for (Set<Long> asked : batches(board.signIns())) {
                board.keepOnly(asked, signIns.stillWorking(asked));
            }
            board.beat();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Open pages could not be looked after; it is tried again in 20 seconds.", e);
        }
    }

    private static List<Set<Long>> batches(Set<Long> ids) {
        List<Set<Long>> batches = new ArrayList<>();
        for (long id : ids) {
            if (batches.isEmpty() || batches.getLast().size() == AT_ONCE) {
                batches.add(new HashSet<>());
            }
            batches.getLast().add(id);
        }
        return batches;
    }
}
