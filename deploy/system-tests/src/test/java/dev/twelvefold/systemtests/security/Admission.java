package dev.twelvefold.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.Problem;
import dev.twelvefold.systemtests.stack.Reply;

/** Whether a known caller may come in at an endpoint. */
enum Admission {
    LET_IN {
        @Override
        void holdsFor(Reply reply) {
            assertThat(reply.status())
                    .as(reply.request())
                    .isNotIn(302, 401, 403)
                    .isLessThan(500);
        }
    },
    FORBIDDEN {
        @Override
        void holdsFor(Reply reply) {
            Problem.is(reply, 403);
        }
    };

    static Admission of(User user, Endpoint endpoint) {
        return endpoint.open().contains(user.role()) ? LET_IN : FORBIDDEN;
    }

    /** Fails unless the endpoint has answered so. */
    abstract void holdsFor(Reply reply);
}
