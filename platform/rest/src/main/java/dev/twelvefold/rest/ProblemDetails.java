package dev.twelvefold.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Refusals that come from the framework, and name only their status, get the {@code detail} that every refusal has. */
@ApplicationScoped
class ProblemDetails implements ProblemPostProcessor {
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getDetail() == null
                ? HttpProblem.builder(problem)
                        .withDetail(detail(problem.getStatusCode()))
                        .build()
                : problem;
    }

    private static String detail(int status) {
        return switch (status) {
            case 403 -> "Your role does not permit this.";
            case 404 -> "There is nothing under this path.";
            case 405 -> "This path does not take that method.";
            case 406 -> "None of the accepted media types can be served.";
            case 415 -> "The body's media type is not one that this path takes.";
            default -> "The request could not be served.";
        };
    }
}
