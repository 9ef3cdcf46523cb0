package dev.hatchway.rules.runtime.budget;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/** What a join is allowed by, and one step of the meter for each combination that comes to it. */
final class MeteredConstraints<C> implements BetaConstraints<C> {

  private final String rule;
  private final BetaConstraints<C> join;

  MeteredConstraints(String rule, BetaConstraints<C> join) {
    this.rule = rule;
    this.join = join;
  }

  @Override
  public void updateFromTuple(C context, ValueResolver values, Tuple tuple) {
    Meter.step(rule);
    join.updateFromTuple(context, values, tuple);
  }

  @Override
  public void updateFromFactHandle(C context, ValueResolver values, FactHandle handle) {
    Meter.step(rule);
    join.updateFromFactHandle(context, values, handle);
  }

  @Override
  public boolean isAllowedCachedLeft(C context, FactHandle handle) {
    return join.isAllowedCachedLeft(context, handle);
  }

  @Override
  public boolean isAllowedCachedRight(BaseTuple tuple, C context) {
    return join.isAllowedCachedRight(tuple, context);
  }

  @Override
  public C createContext() {
    return join.createContext();
  }

  @Override
  public BetaConstraint[] getConstraints() {
    return join.getConstraints();
  }

  @Override
  public BetaConstraints<?> getOriginalConstraint() {
    return join.getOriginalConstraint();
  }

  @Override
  public boolean isIndexed() {
    return join.isIndexed();
  }

  @Override
  public int getIndexCount() {
    return join.getIndexCount();
  }

  @Override
  public boolean isEmpty() {
    return join.isEmpty();
  }

  @Override
  public BetaMemory createBetaMemory(RuleBaseConfiguration settings, int nodeType) {
    return join.createBetaMemory(settings, nodeType);
  }

  @Override
  public void resetTuple(C context) {
    join.resetTuple(context);
  }

  @Override
  public void resetFactHandle(C context) {
    join.resetFactHandle(context);
  }

  @Override
  public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> settable) {
    return join.getListenedPropertyMask(pattern, type, settable);
  }

  @Override
  public void init(BuildContext context, int nodeType) {
    join.init(context, nodeType);
  }

  @Override
  public void initIndexes(int depth, int nodeType, RuleBaseConfiguration settings) {
    join.initIndexes(depth, nodeType, settings);
  }

  @Override
  public <T> T cloneIfInUse() {
    return join.cloneIfInUse();
  }

  @Override
  public boolean isLeftUpdateOptimizationAllowed() {
    return join.isLeftUpdateOptimizationAllowed();
  }

  @Override
  public void registerEvaluationContext(BuildContext context) {
    join.registerEvaluationContext(context);
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("Compiled rules are not written");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("Compiled rules are not read");
  }
}
