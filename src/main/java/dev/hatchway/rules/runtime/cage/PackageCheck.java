package dev.hatchway.rules.runtime.cage;

import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Checks what stands before and beside rules: a package and imports of facts, nothing else. */
final class PackageCheck {

  private final String packageName;
  private final List<Breach> breaches;

  PackageCheck(String packageName, List<Breach> breaches) {
    this.packageName = packageName;
    this.breaches = breaches;
  }

  void check(PackageDescr rules) {
    if (!rules.getName().equals(packageName)) {
      refuse(
          rules,
          "The package is named as the folder is, \"%s\", not \"%s\""
              .formatted(packageName, rules.getName()));
    }
    rules.getImports().forEach(this::checkImport);
    refuseAll(rules.getFunctionImports(), "Functions can't be imported");
    refuseAll(rules.getAccumulateImports(), "Functions can't be imported");
    refuseAll(rules.getGlobals(), "Rules have no globals: they see facts only");
    refuseAll(rules.getFunctions(), "Rules declare no functions");
    refuseAll(rules.getTypeDeclarations(), "Rules declare no types: facts are given");
    refuseAll(rules.getEnumDeclarations(), "Rules declare no types: facts are given");
    refuseAll(rules.getEntryPointDeclarations(), "Rules declare no entry points");
    refuseAll(rules.getWindowDeclarations(), "Rules declare no windows");
    if (rules.getUnit() != null) {
      refuse(rules.getUnit(), "Rules belong to no unit");
    }
    rules.getAttributes().forEach(a -> AttributeCheck.check(a, 1, breaches));
  }

  private void checkImport(ImportDescr one) {
    String target = one.getTarget();
    if (!Words.mayImport(target)) {
      refuse(one, "\"%s\" can't be imported: only facts and outcomes can".formatted(target));
    }
  }

  private void refuseAll(Collection<? extends BaseDescr> all, String message) {
    all.forEach(one -> refuse(one, message));
  }

  private void refuse(BaseDescr at, String message) {
    breaches.add(new Breach(Math.max(1, at.getLine()), Math.max(0, at.getColumn() + 1), message));
  }
}
