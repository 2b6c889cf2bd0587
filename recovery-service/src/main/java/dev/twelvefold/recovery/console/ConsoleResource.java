package dev.twelvefold.recovery.console;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Filter;
import dev.twelvefold.recovery.queue.application.Queues;
import dev.twelvefold.rest.PageLanguage;
import dev.twelvefold.rest.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ops console: what a team lead looks at all day. */
@Path("/")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class ConsoleResource {
    /** More than a person looks through; what is further down is less urgent than all of these. */
    static final int LINES = 100;

    private final CaseCatalogue catalogue;
    private final Queues queues;
    private final Clock clock;

    ConsoleResource(CaseCatalogue catalogue, Queues queues, Clock clock) {
        this.catalogue = catalogue;
        this.queues = queues;
        this.clock = clock;
    }

    /** The pages, checked against what they are given when the service is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(CaseList list);

        static native TemplateInstance list(CaseList list);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("lang") String language, @Context HttpHeaders headers) {
        var locale = PageLanguage.of(language, headers).locale();
        return Templates.page(cases(locale)).setLocale(locale);
    }

    @GET
    @Path("console/cases")
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("lang") String language, @Context HttpHeaders headers) {
        var locale = PageLanguage.of(language, headers).locale();
        return Templates.list(cases(locale)).setLocale(locale);
    }

    private CaseList cases(Locale locale) {
        var now = Times.now(clock);
        var lines = catalogue.list(Filter.OPEN, null, LINES, now).stream()
                .map(details -> CaseLine.of(details, now))
                .toList();
        return new CaseList(lines, queues.counted().counts(), now, locale);
    }
}
