package dev.twelvefold.segmentation.dashboard;

import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.rest.PageLanguage;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page is made from. Its figures are not here: the page asks the API for them.
 *
 * @param language the one it speaks
 */
@TemplateData
@TemplateData(target = PageLanguage.class)
@TemplateData(target = CustomerClass.class)
@TemplateData(target = DebtKind.class)
record DashboardPage(PageLanguage language) {
    /** All that can be chosen. */
    public List<PageLanguage> languages() {
        return List.of(PageLanguage.values());
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
