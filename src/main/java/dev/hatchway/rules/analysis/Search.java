package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Looks for facts under which some rules' conditions hold and others' do not, by settling one value
 * after the other, as long as nothing speaks against it.
 */
final class Search {

  private static final int MOST_STEPS = 60_000;
  private static final Set<String> IN_EVERY_APPLICATION =
      Set.of("Company", "Product", "Submission");

  /** What a search came to; facts only where some were found. */
  record Result(Answer answer, List<Fact> facts) {
    boolean isFound() {
      return answer == Answer.FOUND;
    }

    boolean isImpossible() {
      return answer == Answer.IMPOSSIBLE;
    }
  }

  /** Whether there are such facts, none whatever they are, or whether that is not known. */
  enum Answer {
    FOUND,
    IMPOSSIBLE,
    UNKNOWN
  }

  private record Wish(RuleModel rule, Truth truth) {}

  private final Samples samples;
  private final BooleanSupplier late;
  private final List<Wish> wishes = new ArrayList<>();
  private final World world = new World();
  private boolean unclear;
  private int steps;

  Search(Samples samples, BooleanSupplier late) {
    this.samples = samples;
    this.late = late;
  }

  Search where(RuleModel rule) {
    wishes.add(new Wish(rule, Truth.TRUE));
    return this;
  }

  Search whereNot(RuleModel rule) {
    wishes.add(new Wish(rule, Truth.FALSE));
    return this;
  }

  /** Only facts of an application, which has a company, a product and a form. */
  Search ofAnApplication() {
    IN_EVERY_APPLICATION.forEach(t -> world.settle(Slot.presence(t), Sample.PRESENT));
    return this;
  }

  Result run() {
    if (search()) {
      return new Result(Answer.FOUND, world.facts());
    }
    boolean proven = !unclear && wishes.stream().noneMatch(w -> compares(w.rule()));
    return new Result(proven ? Answer.IMPOSSIBLE : Answer.UNKNOWN, List.of());
  }

  /** Of values that are compared with each other, not all pairs are tried. */
  private static boolean compares(RuleModel rule) {
    return rule.patterns().stream()
        .flatMap(p -> p.condition().atoms())
        .anyMatch(atom -> atom.names().distinct().count() > 1 || hasVariable(atom));
  }

  private static boolean hasVariable(Condition atom) {
    return atom.names().anyMatch(Term.Variable.class::isInstance);
  }

  private boolean search() {
    if (++steps > MOST_STEPS || late.getAsBoolean()) {
      unclear = true;
      return false;
    }
    boolean allGranted = true;
    Slot next = null;
    for (Wish wish : wishes) {
      Truth truth = world.holds(wish.rule());
      if (truth == Truth.UNKNOWN) {
        allGranted = false;
        next = next == null ? world.open() : next;
      } else if (truth != wish.truth()) {
        return false;
      }
    }
    if (allGranted) {
      return true;
    }
    if (next == null) {
      unclear = true;
      return false;
    }
    return settle(next);
  }

  private boolean settle(Slot slot) {
    for (Sample sample : samples.of(slot)) {
      world.settle(slot, sample);
      if (search()) {
        return true;
      }
      if (steps > MOST_STEPS || late.getAsBoolean()) {
        break;
      }
    }
    world.unsettle(slot);
    return false;
  }
}
