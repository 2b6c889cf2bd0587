package dev.twelvefold.segmentation.dashboard;

import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page is made from. Its figures are not here: the page asks the API for them.
 *
 * @param language the one it speaks
 */
@TemplateData
@TemplateData(target = ViewerLanguage.class)
@TemplateData(target = CustomerClass.class)
@TemplateData(target = DebtKind.class)
record DashboardPage(ViewerLanguage language) {
    /** All that can be chosen. */
    public List<ViewerLanguage> languages() {
        return List.of(ViewerLanguage.values());
    }

    /** In the order in which they are tried. */
    public List<CustomerClass> classes() {
        return List.of(CustomerClass.values());
    }

    /** From the lowest up. */
    public List<Ladder> rungs() {
        return List.of(Ladder.values());
    }

    public List<Fit> fits() {
        return List.of(Fit.values());
    }

    public List<DebtKind> kinds() {
        return List.of(DebtKind.values());
    }
}
