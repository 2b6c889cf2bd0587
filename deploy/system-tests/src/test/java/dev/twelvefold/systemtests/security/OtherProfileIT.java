package dev.twelvefold.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Service;
import dev.twelvefold.local.StackConfig;
import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same jars in the profile of a real deployment, where no issuer of tokens is configured yet. */
class OtherProfileIT {
    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(OtherProfileIT::elsewhere);

    private static StackConfig elsewhere(StackConfig config) {
        for (var service : Service.values()) {
            // Nobody spreads requests over several of them.
            config = config.withEnvironment(service, Map.of("QUARKUS_SHUTDOWN_DELAY", "0s"));
        }
        return config.withProfile("prod");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theLocalUsersDoNotExist(Service service) {
        for (var user : User.ALL) {
            var api = OWN.stack().api(service).as(user.name());
            assertThat(api.get("/api/v1/anything").status()).as(user.name()).isEqualTo(401);
            assertThat(api.get("/q/metrics").status()).as(user.name()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyLineOfTheLogIsJson(Service service) {
        assertThat(OWN.stack().local().log(service).lines().map(Json::parse))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.required("level").isTextual()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theServiceIsReadyAllTheSame(Service service) {
        var nobody = OWN.stack().api(service).as(null);
        assertThat(nobody.get("/q/health/ready").status()).isEqualTo(200);
        assertThat(nobody.get("/api/v1/anything").status()).isEqualTo(401);
    }
}
