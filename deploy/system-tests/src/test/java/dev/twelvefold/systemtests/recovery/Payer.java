package dev.twelvefold.systemtests.recovery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the payer is asked for one customer, and what it answers.
 *
 * @param requests what recovery publishes
 * @param answers what the sandbox payer publishes
 */
record Payer(News requests, News answers) {
    /** It is asked for what the case says was proposed last, and answers with this outcome. */
    JsonNode settles(CaseFile theCase, String outcome) {
        var proposal = theCase.now().at("/compensation/proposal");
        requests.next(
                "compensation-requested",
                "{'compensationId': %s, 'caseId': '%s', 'kind': %s, 'amount': %s, 'currency': %s}"
                        .formatted(
                                proposal.get("compensationId"),
                                theCase.id(),
                                proposal.get("kind"),
                                proposal.get("amount"),
                                proposal.get("currency")));
        return answers.next(
                "compensation-settled",
                "{'compensationId': %s, 'caseId': '%s', 'outcome': '%s'}"
                        .formatted(proposal.get("compensationId"), theCase.id(), outcome));
    }

    /** Nobody has asked it for anything more, and it has answered nothing more. */
    void isNotAskedAgain() {
        requests.isOver();
        answers.isOver();
    }
}
