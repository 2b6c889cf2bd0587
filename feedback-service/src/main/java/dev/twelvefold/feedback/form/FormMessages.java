package dev.twelvefold.feedback.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the form says; in {@code messages/form_en.properties} and {@code messages/form_vi.properties}. */
@MessageBundle("form")
public interface FormMessages {
    @Message
    String title();

    @Message
    String question();

    @Message
    String keys();

    @Message
    String face(Face face);

    @Message
    String words();

    @Message
    String optional();

    @Message
    String send();

    @Message
    String chooseFirst();

    /** The mark stands for a number that the page fills in. */
    @Message
    String left(String mark);

    @Message
    String tooLong(String mark);

    @Message
    String tooLongByOne();

    @Message
    String sending();

    @Message
    String thanks();

    @Message
    String thanksGood();

    @Message
    String thanksBad();

    @Message
    String again();

    @Message
    String failed();

    @Message
    String failedHint();

    @Message
    String retry();

    @Message
    String cancel();

    @Message
    String language();

    @Message
    String forStaff();

    @Message
    String waitingOne();

    @Message
    String waiting(String mark);

    @Message
    String signIn();

    @Message
    String signInLink();

    @Message
    String refusedOne();

    @Message
    String refused(String mark);

    @Message
    String dismiss();

    @Message
    String noScript();

    @Message
    String setupTitle();

    @Message
    String setupMissing();

    @Message
    String setupWrong();

    @Message
    String setupExample();

    @Message
    String setupParameter();

    @Message
    String setupRule();

    @Message
    String setupGiven();

    @Message
    String setupWalkIn();

    @Message
    String parameter(Parameter parameter);
}
