package dev.hatchway.rules.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;

/**
 * Reads rule language with the parser of Drools, for as long as a text of its length should take.
 * That parser tries one way of reading after the other, and within brackets each way again.
 */
public final class RuleParser {

  private static final int DEEPEST = 50;
  private static final long LOOKS = 1_000_000;
  private static final long LOOKS_A_LETTER = 100;

  /** What was read, as far as it could be; null where nothing could. */
  public record Parsed(PackageDescr descr, List<RuleProblem> problems) {}

  private final String path;
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleParser(String path) {
    this.path = path;
  }

  /** Lines and columns of problems are those of the text. */
  public static Parsed parse(String path, String drl) {
    RuleParser parser = new RuleParser(path);
    return new Parsed(parser.read(drl), parser.problems);
  }

  private PackageDescr read(String drl) {
    DRLLexer lexer = DRLFactory.buildLexer(drl, DrlParser.DEFAULT_LANGUAGE_LEVEL);
    CountedTokens tokens = new CountedTokens(lexer, LOOKS + LOOKS_A_LETTER * drl.length());
    tokens.fill();
    if (isTooDeep(tokens)) {
      return null;
    }
    DRLParser parser = DRLFactory.getDRLParser(tokens, DrlParser.DEFAULT_LANGUAGE_LEVEL);
    PackageDescr read = read(parser, tokens, drl);
    if (problems.isEmpty()) {
      lexer.getErrors().forEach(this::add);
      parser.getErrors().forEach(this::add);
    }
    return read;
  }

  private PackageDescr read(DRLParser parser, CountedTokens tokens, String drl) {
    try {
      return parser.compilationUnit(resource(drl));
    } catch (CountedTokens.TooMany | StackOverflowError endless) {
      problems.add(
          new RuleProblem(
              path, tokens.line(), "This can be read in too many ways; make it plainer"));
    } catch (RecognitionException | RuntimeException unreadable) {
      problems.add(new RuleProblem(path, 0, String.valueOf(unreadable.getMessage())));
    }
    return null;
  }

  private boolean isTooDeep(CommonTokenStream tokens) {
    int depth = 0;
    for (Token token : tokens.getTokens()) {
      switch (String.valueOf(token.getText())) {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        problems.add(new RuleProblem(path, token.getLine(), "This is nested too deeply"));
        return true;
      }
    }
    return false;
  }

  private void add(DroolsParserException error) {
    problems.add(
        new RuleProblem(
            path, Math.max(0, error.getLineNumber()), error.getColumn() + 1, error.getMessage()));
  }

  private Resource resource(String drl) {
    Resource resource =
        KieServices.get()
            .getResources()
            .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8");
    resource.setSourcePath(path);
    return resource;
  }
}
