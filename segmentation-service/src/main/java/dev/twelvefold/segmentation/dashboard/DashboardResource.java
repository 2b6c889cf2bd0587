package dev.twelvefold.segmentation.dashboard;

import dev.twelvefold.rest.PageLanguage;
import dev.twelvefold.rest.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The dashboard: how the classes stand, and each customer's way through them. */
@Path("/")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DashboardResource {
    /** The page, checked against what it is given when the service is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(DashboardPage page);
    }

    /** Rendered here, since an answer that carries its template is sent without its charset. */
    @GET
    @Operation(hidden = true)
    public Uni<String> page(@QueryParam("lang") String asked, @Context HttpHeaders headers) {
        var language = PageLanguage.of(asked, headers);
        return Templates.page(new DashboardPage(language))
                .setLocale(language.locale())
                .createUni();
    }
}
