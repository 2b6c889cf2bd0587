package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What several contestants reached in the same rounds. They take turns (A B C A B C …), so that what disturbs the machine for a
 * while disturbs all of them; ratios are taken within a round, where it has changed least.
 */
public final class Contest {
    private final Map<String, List<Measurement>> results = new LinkedHashMap<>();
    private final List<Contestant> contestants;

    public Contest(List<? extends Contestant> contestants) {
        this.contestants = List.copyOf(contestants);
        contestants.forEach(contestant -> results.put(contestant.name(), new ArrayList<>()));
    }

    /** @param settled returns when what was measured before is over, including what goes on behind its back */
    public void round(int seconds, Runnable settled) {
        for (var contestant : contestants) {
            settled.run();
            results.get(contestant.name()).add(contestant.measure(seconds));
        }
    }

    public Spread spread(Contestant contestant, ToDoubleFunction<Measurement> figure) {
        return Spread.of(of(contestant).stream().map(figure::applyAsDouble).toList());
    }

    /** How fast one was, in parts of another. */
    public Spread ratio(Contestant contestant, Contestant reference) {
        var own = of(contestant);
        var others = of(reference);
        return Spread.of(IntStream.range(0, own.size())
                .mapToObj(i -> own.get(i).perSecond() / others.get(i).perSecond())
                .toList());
    }

    public long failed(Contestant contestant) {
        return of(contestant).stream().mapToLong(Measurement::failed).sum();
    }

    /** The most that the read model was behind; empty where there is none. */
    public OptionalLong behind(Contestant contestant) {
        return of(contestant).stream()
                .map(Measurement::behind)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
    }

    private List<Measurement> of(Contestant contestant) {
        return results.get(contestant.name());
    }
}
