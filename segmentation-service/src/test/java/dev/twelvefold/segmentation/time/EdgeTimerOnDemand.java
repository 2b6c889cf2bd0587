package dev.twelvefold.segmentation.time;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test decide when the timer looks for passed edges. */
@ApplicationScoped
public class EdgeTimerOnDemand {
    private final EdgeTimer timer;

    EdgeTimerOnDemand(EdgeTimer timer) {
        this.timer = timer;
    }

    public void look() {
        timer.evaluateDue();
    }
}
