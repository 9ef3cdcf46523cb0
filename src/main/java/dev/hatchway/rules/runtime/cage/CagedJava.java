package dev.hatchway.rules.runtime.cage;

import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.Dialect;
import org.drools.compiler.compiler.PackageRegistry;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.drools.mvel.java.JavaDialect;
import org.drools.mvel.java.JavaForMvelDialectConfiguration;

/** Compiles as Drools does and looks at each class before Drools can load it. */
public final class CagedJava extends JavaForMvelDialectConfiguration {

  @Override
  public Dialect newDialect(
      ClassLoader classes,
      KnowledgeBuilderConfigurationImpl settings,
      PackageRegistry registry,
      InternalKnowledgePackage rules) {
    return new CagedDialect(classes, settings, registry, rules);
  }

  private static final class CagedDialect extends JavaDialect {

    private final InternalKnowledgePackage rules;

    CagedDialect(
        ClassLoader classes,
        KnowledgeBuilderConfigurationImpl settings,
        PackageRegistry registry,
        InternalKnowledgePackage rules) {
      super(classes, settings, registry, rules);
      this.rules = rules;
    }

    @Override
    public void compileAll() {
      super.compileAll();
      var data = (JavaDialectRuntimeData) rules.getDialectRuntimeRegistry().getDialectData(ID);
      data.getStore().forEach(CagedDialect::check);
    }

    private static void check(String path, byte[] code) {
      if (path.endsWith(".class")) {
        ByteCodeCheck.require(code);
      }
    }
  }
}
