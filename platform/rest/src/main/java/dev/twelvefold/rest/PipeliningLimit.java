package dev.twelvefold.rest;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Drops an HTTP/1.1 connection that sends request after request and takes no answers. Vert.x reads on whatever is unanswered, and
 * looks through all of it for each request that comes: one such client, who needs no password, kept an event loop busy and filled the
 * heap. HTTP/2 has a limit of its own.
 */
final class PipeliningLimit extends ChannelDuplexHandler {
    /** Requests that may be unanswered, or whose answers wait for the client; more than any client in use sends ahead. */
    static final int MAX_UNANSWERED = 64;

    private static final Logger LOG = Logger.getLogger(PipeliningLimit.class);

    private static final String NAME = "pipelining-limit";

    /** Before authentication, and whatever else a request may wait for. */
    private static final int FIRST = 10_000;

    /** The connection's first request, at hand when the limit is put on, is the one. */
    private int unanswered = 1;

    private boolean isDropped;

    /** Puts the limit on every connection, with its first request. */
    static final class Installer {
        void install(@Observes Filters filters) {
            filters.register(Installer::limit, FIRST);
        }

        private static void limit(RoutingContext call) {
            if (call.request().version() != HttpVersion.HTTP_2
                    && call.request().connection() instanceof ConnectionBase connection) {
                var pipeline = connection.channel().pipeline();
                if (pipeline.get(PipeliningLimit.class) == null) {
                    var http = connection.channelHandlerContext().name();
                    pipeline.addBefore(http, NAME, new PipeliningLimit());
                }
            }
            call.next();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest && ++unanswered > MAX_UNANSWERED && !isDropped) {
            isDropped = true;
            LOG.debugf(
                    "More than %d requests of %s are unanswered",
                    MAX_UNANSWERED, context.channel().remoteAddress());
            context.close();
        }
        if (isDropped) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            context.write(message, promise.unvoid().addListener(sent -> unanswered--));
        } else {
            context.write(message, promise);
        }
    }

    /** Such as 100 Continue, after which the answer is still to come. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
