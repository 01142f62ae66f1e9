package origin.postgres.database;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedAnnotationType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Writes jOOQ's view of the schema as Java.
final class JooqGeneration {

  private JooqGeneration() {}

  static void generate(PostgresSettings migrated, Path folder) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withUrl(migrated.url())
                    .withUser(migrated.user())
                    .withPassword(migrated.password().value()))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new org.jooq.meta.jaxb.Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema("public")
                            .withOutputSchemaToDefault(true)
                            .withIncludes(".*")
                            .withExcludes("flyway_schema_history")
                            .withForcedTypes(
                                new ForcedType()
                                    .withName("INSTANT")
                                    .withIncludeTypes(
                                        "(?i:timestamptz|timestamp.*with time zone).*")))
                    .withGenerate(
                        new Generate()
                            .withGeneratedAnnotation(true)
                            .withGeneratedAnnotationType(
                                GeneratedAnnotationType.JAVAX_ANNOTATION_PROCESSING_GENERATED)
                            .withJavaTimeTypes(true)
                            .withRelations(true)
                            .withRoutines(false)
                            .withComments(false)
                            .withGlobalCatalogReferences(false)
                            .withGlobalSchemaReferences(false))
                    .withTarget(
                        new Target()
                            .withPackageName("origin.postgres.generated")
                            .withDirectory(folder.toString())
                            .withClean(true))));
  }
}
