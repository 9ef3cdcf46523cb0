package dev.hatchway.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.hatchway.platform.CommandRejected.FieldError;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, and where, without a word about our classes. */
@RequestScoped
class JsonProblems {

  private final Problems problems;

  JsonProblems(Problems problems) {
    this.problems = problems;
  }

  Problem malformed(JsonProcessingException malformed) {
    JsonLocation at = malformed.getLocation();
    String detail =
        at == null
            ? problems.say("web.problem.json.unreadable")
            : problems.say("web.problem.json.malformed", at.getLineNr(), at.getColumnNr());
    return problems.of(400, detail, List.of());
  }

  Problem refused(FieldError error) {
    String detail = problems.say(error.reason(), error.arguments().toArray());
    if (error.field().isEmpty()) {
      return problems.of(422, detail, List.of());
    }
    return problems.of(
        422,
        problems.say("web.problem.json.refused", error.field()),
        List.of(new Problem.Field(error.field(), detail)));
  }

  Problem mismatch(MismatchedInputException mismatch) {
    String field =
        mismatch.getPath().stream().map(JsonProblems::name).collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return problems.of(400, problems.say("web.problem.json.unreadable"), List.of());
    }
    Problem.Field wrong = new Problem.Field(field, problems.say("web.problem.json.field"));
    return problems.of(400, problems.say("web.problem.json.mismatch", field), List.of(wrong));
  }

  private static String name(Reference step) {
    return step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
  }
}
