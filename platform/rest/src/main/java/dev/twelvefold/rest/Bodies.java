package dev.twelvefold.rest;

import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.FieldReader;
import java.io.IOException;
import java.util.function.Function;

/** JSON bodies of calls, read field by field. */
public final class Bodies {
    private Bodies() {}

    /**
     * A body as an object.
     *
     * @param json what was sent, in UTF-8
     * @param reading reads every field that is known
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no JSON, or with every field that is wrong or not known
     */
    public static <T> T read(byte[] json, Function<FieldReader, T> reading) {
        var fields = fields(json);
        var value = reading.apply(fields);
        fields.refuseUnknown();
        if (!fields.isClean()) {
            throw Problems.invalid(fields.errors());
        }
        return value;
    }

    private static FieldReader fields(byte[] json) {
        try {
            return FieldReader.of(EventJson.parse(json));
        } catch (IOException e) {
            throw Problems.malformed("The body is not one JSON value in UTF-8.");
        }
    }
}
