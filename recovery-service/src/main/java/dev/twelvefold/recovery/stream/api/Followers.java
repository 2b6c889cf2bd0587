package dev.twelvefold.recovery.stream.api;

import dev.twelvefold.recovery.stream.application.CaseChanges;
import dev.twelvefold.recovery.stream.application.StreamSettings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Everybody who follows this instance: one thread looks for changes and hands them out, and none looks while nobody follows. */
@ApplicationScoped
class Followers {
    private static final Logger LOG = Logger.getLogger(Followers.class);

    /** Changes of one look, with their cases. */
    private static final int BATCH = 200;

    /** Events that a client which is behind may have in hand. */
    private static final int PAGE = 20;

    private final CaseChanges changes;
    private final StreamEvents events;
    private final StreamSettings settings;
    private final RecentEvents recent = new RecentEvents();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "case-stream");
    private final Duration shutdownDelay;
    private final Thread atExit = new Thread(this::dropAfterDelay, "case-stream-end");
    private boolean isFollowing;
    private volatile boolean stopping;

    /** @param shutdown says for how long an instance that is told to stop still takes requests */
    Followers(CaseChanges changes, StreamEvents events, StreamSettings settings, ShutdownConfig shutdown) {
        this.changes = changes;
        this.events = events;
        this.settings = settings;
        this.shutdownDelay = shutdown.delay().orElse(Duration.ZERO);
    }

    /** Streams never end by themselves, and the server waits for answers that are under way before it stops. */
    void atStart(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(atExit);
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void atStop() {
        dropAll();
        thread.interrupt();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending: the hook runs already", e);
        }
    }

    RecentEvents recent() {
        return recent;
    }

    boolean isFull() {
        return stopping || followers.size() >= settings.maxClients();
    }

    void add(Follower follower) {
        followers.add(follower);
    }

    void remove(Follower follower) {
        followers.remove(follower);
    }

    /** Dropped any sooner, they would come back to this very instance, which is not known yet to be stopping. */
    private void dropAfterDelay() {
        try {
            Thread.sleep(shutdownDelay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dropAll();
    }

    private void dropAll() {
        stopping = true;
        followers.forEach(Follower::drop);
    }

    private void run() {
        while (!stopping) {
            LockSupport.parkNanos(settings.pollInterval().toNanos());
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warn("Changes of cases could not be read and will be looked for again", e);
            }
        }
    }

    private void look() {
        if (followers.isEmpty()) {
            isFollowing = false;
            return;
        }
        if (!isFollowing) {
            recent.startAt(changes.last());
            isFollowing = true;
        }
        boolean isMore;
        do {
            isMore = changes.number();
            read();
        } while (isMore);
        followers.forEach(this::serve);
    }

    private void read() {
        int found;
        do {
            var next = events.behind(recent.last(), BATCH);
            recent.add(next);
            found = next.size();
            followers.forEach(Follower::send);
        } while (found == BATCH);
    }

    private void serve(Follower follower) {
        var behind = follower.needsPageBehind();
        if (behind >= 0) {
            follower.hand(events.behind(behind, PAGE));
        }
        follower.send();
        follower.beat(settings.heartbeat());
        if (follower.isStuck(settings.patience())) {
            LOG.infof("A client took nothing for %s and is dropped", settings.patience());
            remove(follower);
            follower.drop();
        }
    }
}
