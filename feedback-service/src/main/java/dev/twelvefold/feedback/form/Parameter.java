package dev.twelvefold.feedback.form;

/** What the address of the form can say, in the order in which the page for setting up explains it. */
enum Parameter {
    TOUCHPOINT("touchpoint"),
    CUSTOMER("customerId"),
    ORDER("orderId"),
    CHANNEL("channel"),
    LANGUAGE("language");

    private final String spelling;

    Parameter(String spelling) {
        this.spelling = spelling;
    }

    /** As it stands in the address. */
    public String spelling() {
        return spelling;
    }
}
