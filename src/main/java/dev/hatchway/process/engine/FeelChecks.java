package dev.hatchway.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameDefNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.TemporalConstantNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;

/**
 * What of FEEL a process file may use: comparisons, sums, dates and the functions named here, over
 * the process's variables. Nothing here defines a function, calls Java, or counts without end.
 */
final class FeelChecks {

  private static final Set<Class<? extends ASTNode>> ALLOWED =
      Set.of(
          AtLiteralNode.class,
          BetweenNode.class,
          BooleanNode.class,
          FunctionInvocationNode.class,
          IfExpressionNode.class,
          InNode.class,
          InfixOpNode.class,
          ListNode.class,
          NameDefNode.class,
          NameRefNode.class,
          NamedParameterNode.class,
          NullNode.class,
          NumberNode.class,
          QuantifiedExpressionNode.class,
          RangeNode.class,
          SignedUnaryNode.class,
          StringNode.class,
          TemporalConstantNode.class,
          UnaryTestListNode.class,
          UnaryTestNode.class);
  private static final Set<String> FUNCTIONS =
      Set.of(
          "abs",
          "all",
          "any",
          "ceiling",
          "contains",
          "count",
          "date",
          "date and time",
          "duration",
          "empty",
          "ends with",
          "floor",
          "is defined",
          "list contains",
          "lower case",
          "max",
          "mean",
          "min",
          "not",
          "now",
          "starts with",
          "string length",
          "sum",
          "time",
          "today",
          "upper case");
  private static final int DEEPEST = 40;

  private final List<String> problems = new ArrayList<>();

  private FeelChecks() {}

  static List<String> problems(CompiledExpression compiled) {
    FeelChecks checks = new FeelChecks();
    ASTNode root = ((ProcessedExpression) compiled).getInterpreted().getASTNode();
    checks.check(root, 1);
    return checks.problems;
  }

  private void check(ASTNode node, int depth) {
    if (node == null) {
      return;
    }
    if (depth > DEEPEST) {
      problems.add("nested deeper than " + DEEPEST);
      return;
    }
    if (node instanceof IterationContextNode over) {
      checkIteration(over, depth);
      return;
    }
    checkKind(node);
    for (ASTNode child : node.getChildrenNode()) {
      check(child, depth + 1);
    }
  }

  private void checkKind(ASTNode node) {
    if (!ALLOWED.contains(node.getClass())) {
      problems.add("'" + node.getText() + "' is not allowed in a process file");
    } else if (node instanceof FunctionInvocationNode call && !isKnown(call)) {
      problems.add("the function '" + call.getName().getText() + "' is not allowed");
    } else if (node instanceof InfixOpNode infix && infix.getOperator() == InfixOperator.POW) {
      problems.add("'**' is not allowed");
    }
  }

  /** Over a variable's list: a range of numbers could count for hours. */
  private void checkIteration(IterationContextNode over, int depth) {
    if (over.getRangeEndExpr() != null || !(over.getExpression() instanceof NameRefNode)) {
      problems.add("'" + over.getText() + "' must go over a variable");
    }
    check(over.getExpression(), depth + 1);
  }

  private static boolean isKnown(FunctionInvocationNode call) {
    return call.getName() instanceof NameRefNode name
        && FUNCTIONS.contains(name.getText().strip().replaceAll("\\s+", " "));
  }
}
