package dev.twelvefold.feedback.form;

import dev.twelvefold.rest.PageLanguage;
import dev.twelvefold.rest.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The form that a tablet at the counter shows; where the address names no place for it, how to set it up. */
@Path("/")
@RolesAllowed({Roles.FRONTLINE, Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class FormResource {
    /** The pages, checked against what they are given when the service is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(FormPage page);

        static native TemplateInstance setup(SetupPage page);
    }

    /** Rendered here, since an answer that carries its template is sent without its charset. */
    @GET
    public Uni<RestResponse<String>> page(@Context UriInfo uri, @Context HttpHeaders headers) {
        var address = FormAddress.of(uri.getQueryParameters());
        var language = PageLanguage.of(address.given().get(Parameter.LANGUAGE), headers);
        var page = address.isUsable()
                ? Templates.form(new FormPage(address, language))
                : Templates.setup(new SetupPage(address, uri.getBaseUri(), language));
        var status = address.isWrong() ? Status.BAD_REQUEST : Status.OK;
        return page.setLocale(language.locale()).createUni().map(html -> RestResponse.status(status, html));
    }
}
