package dev.twelvefold.segmentation.dashboard;

import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the dashboard says; in {@code messages/dashboard_en.properties} and {@code messages/dashboard_vi.properties}. */
@MessageBundle("dashboard")
public interface DashboardMessages {
    @Message
    String title();

    @Message
    String skip();

    @Message
    String signOut();

    @Message
    String heading();

    @Message
    String intro();

    @Message
    String language();

    @Message
    String noScript();

    @Message
    String loading();

    @Message
    String asOf();

    @Message
    String refresh();

    @Message
    String unreachable();

    @Message
    String signedOut();

    @Message
    String searchLabel();

    @Message
    String searchHint();

    @Message
    String searchButton();

    @Message
    String searchUnknown(String id);

    @Message
    String searchEmpty();

    @Message
    String searchFailed();

    @Message
    String now();

    @Message
    String total();

    @Message
    String atRiskCount();

    @Message
    String atRiskMeaning();

    @Message
    String deltaMore(String count, String span);

    @Message
    String deltaLess(String count, String span);

    @Message
    String deltaNone(String span);

    @Message
    String history();

    @Message
    String span();

    @Message
    String span1();

    @Message
    String span7();

    @Message
    String span30();

    @Message
    String span90();

    @Message
    String span365();

    @Message
    String chartLabel(String from, String to);

    @Message
    String chartHint();

    @Message
    String asTable();

    @Message
    String time();

    @Message
    String flows();

    @Message
    String flowsIntro(String span);

    @Message
    String flowsNone();

    @Message
    String flowFrom();

    @Message
    String flowTo();

    @Message
    String flowNew();

    @Message
    String flowCame();

    @Message
    String flowLeft();

    @Message
    String atRisk();

    @Message
    String atRiskIntro();

    @Message
    String atRiskNone();

    @Message
    String customer();

    @Message
    String customerClassColumn();

    @Message
    String owedColumn();

    @Message
    String ladderColumn();

    @Message
    String spentColumn();

    @Message
    String sinceColumn();

    @Message
    String nextPage();

    @Message
    String previousPage();

    @Message
    String pages();

    @Message
    String close();

    @Message
    String since(String time);

    @Message
    String before(String name);

    @Message
    String why();

    @Message
    String treatmentHeading();

    @Message
    String ladderHeading();

    @Message
    String toNextRung(String count, String rung);

    @Message
    String toNextRungOne(String rung);

    @Message
    String topRung();

    @Message
    String figures();

    @Message
    String figurePurchases();

    @Message
    String figureLifetime();

    @Message
    String figureDiscounted();

    @Message
    String figureSpent();

    @Message
    String figureLast();

    @Message
    String figureExperiences();

    @Message
    String figureInquiries();

    @Message
    String figureFit();

    @Message
    String figureVersion();

    @Message
    String none();

    @Message
    String ledger();

    @Message
    String ledgerIntro();

    @Message
    String ledgerOwes(String owed);

    @Message
    String ledgerOwesOne();

    @Message
    String ledgerSettled();

    @Message
    String ledgerNone();

    @Message
    String debtState(String repaid, String target);

    @Message
    String debtSettled();

    @Message
    String openedBy(String kind, String event, String time);

    @Message
    String markRepaid(String number, String target, String event);

    @Message
    String markOwed(String number, String target);

    @Message
    String marksHint();

    @Message
    String moreDebts();

    @Message
    String transitions();

    @Message
    String moreTransitions();

    @Message
    String firstClass();

    @Message
    String causedByEvent(String event);

    @Message
    String causedByTime();

    @Message
    String causedByPolicy(String version);

    @Message
    String reasonOpenComplaints(String actual, String threshold);

    @Message
    String reasonOpenNegatives(String actual, String threshold);

    @Message
    String reasonPurchases(String actual, String threshold);

    @Message
    String reasonDiscountedShare(String actual, String threshold);

    @Message
    String reasonOwed(String actual, String threshold);

    @Message
    String reasonActivities(String actual, String threshold);

    @Message
    String reasonNoActivities();

    @Message
    String reasonOther(String rule, String actual, String threshold);

    @Message
    String customerClass(CustomerClass value);

    @Message
    String meaning(CustomerClass value);

    @Message
    String treatment(CustomerClass value);

    @Message
    String ladder(Ladder value);

    @Message
    String fit(Fit value);

    @Message
    String kind(DebtKind value);
}
