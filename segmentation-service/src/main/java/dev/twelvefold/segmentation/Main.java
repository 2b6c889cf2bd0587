package dev.twelvefold.segmentation;

import dev.twelvefold.segmentation.rebuild.RebuildCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/** Without an argument this is the service; {@code rebuild} makes its database anew from the topics. */
@QuarkusMain
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run();
        } else if (args.length == 1 && args[0].equals(RebuildCommand.NAME)) {
            RebuildCommand.start();
        } else {
            System.err.println("Unknown arguments " + Arrays.toString(args) + ": there is nothing but "
                    + RebuildCommand.NAME + ", or none to run the service.");
            System.exit(WRONG_USE);
        }
    }
}
