-- What is decided by: every policy there was, and the newest is in force.
CREATE TABLE policy (
    version    integer     PRIMARY KEY,
    rules      jsonb       NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text
);

-- What was decided by before there were others: the defaults.
INSERT INTO policy (version, rules, created_at) VALUES (1, '{
    "suggestions": {"currency": "USD", "byCategory": {
        "attitude": {"kind": "voucher", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}},
        "process": {"kind": "voucher", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}},
        "product": {"kind": "replacement", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}},
        "price": {"kind": "refund", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}},
        "delivery": {"kind": "voucher", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}},
        "billing": {"kind": "refund", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}},
        "other": {"kind": "voucher", "amounts": {
            "low": {"prospect": 2, "casual": 2, "regular": 3, "strategic": 5},
            "medium": {"prospect": 4, "casual": 4, "regular": 5, "strategic": 10},
            "high": {"prospect": 8, "casual": 8, "regular": 10, "strategic": 20},
            "critical": {"prospect": 20, "casual": 20, "regular": 25, "strategic": 50}}}}},
    "limits": {"agent": 50, "lead": 250, "manager": 1000},
    "cap": {"amount": 2000, "window": "P365D"},
    "budget": {"amount": 5000, "zone": "Asia/Ho_Chi_Minh"},
    "ratesToUsd": {"USD": 1, "EUR": 1.1, "GBP": 1.3, "JPY": 0.007, "BRL": 0.2, "VND": 0.00004},
    "clocks": {"acknowledge": "P1D", "apology": "P1D", "criticalApology": "PT4H", "compensation": "P3D", "resolve": "P15D"},
    "calendar": {"zone": "Asia/Ho_Chi_Minh", "week": {
        "monday": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}],
        "tuesday": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}],
        "wednesday": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}],
        "thursday": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}],
        "friday": [{"from": "08:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}]},
        "holidays": []},
    "claimLapse": "PT30M",
    "reopenWindow": "P30D",
    "promisePatience": "PT0S",
    "payerPatience": "PT1H",
    "defaultLanguage": "vi"
}', now());

-- A promise is broken some time after it was due: by the policy of when it was made.
ALTER TABLE case_promise ADD COLUMN breaks_at timestamptz;
UPDATE case_promise SET breaks_at = due_at;
ALTER TABLE case_promise ALTER COLUMN breaks_at SET NOT NULL;
