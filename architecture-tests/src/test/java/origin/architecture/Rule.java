package origin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;

/// The rules of the house that hold for compiled classes.
enum Rule {
  THE_DOMAIN_KNOWS_ONLY_ITSELF(
      classes()
          .that()
          .resideInAPackage("origin.domain..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(Rings.plainJavaAnd("origin.domain..")))
          .because("the business must read, compile and be tested without any technology")),

  PORTS_KNOW_ONLY_THE_DOMAIN(
      classes()
          .that()
          .resideInAPackage("origin.ports..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  Rings.plainJavaAnd(
                      "origin.domain..", "origin.ports..", "java.io", "java.nio.file")))
          .because("what the core asks of the world is said in the core's own words")),

  USE_CASES_KNOW_ONLY_PORTS_AND_THE_DOMAIN(
      classes()
          .that()
          .resideInAPackage("origin.usecases..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  Rings.plainJavaAnd(
                      "origin.domain..", "origin.ports..", "origin.usecases..", "java.io")))
          .because("every use case runs on in-memory adapters, in milliseconds")),

  OUT_ADAPTERS_NAME_NO_USE_CASE(
      noClasses()
          .that()
          .resideInAnyPackage(Adapters.outgoing())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("origin.usecases..")
          .because("the core calls out-adapters, never the other way round")),

  ADAPTERS_DO_NOT_NAME_EACH_OTHER(
      slices()
          .assignedFrom(new Adapters())
          .should()
          .notDependOnEachOther()
          .because("each adapter can be replaced alone; only the composition root knows two")),

  NOBODY_NAMES_THE_COMPOSITION_ROOT(
      noClasses()
          .that()
          .resideOutsideOfPackages("origin.bootstrap..", "origin.architecture..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("origin.bootstrap..")
          .because("parts are given what they need in the constructor")),

  ONLY_TESTS_USE_CONTRACTS_AND_IN_MEMORY_ADAPTERS(
      noClasses()
          .that()
          .resideOutsideOfPackages("origin.contracts..", "origin.memory..", "origin.s3server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("origin.contracts..", "origin.memory..", "origin.s3server..")
          .because("what is kept in memory is lost with the process")),

  FEATURES_HAVE_NO_CYCLES(
      slices()
          .assignedFrom(new Features())
          .should()
          .beFreeOfCycles()
          .because(
              "a feature can be understood after those it stands on, and in every ring alike")),

  HELIDON_STAYS_IN_ITS_ADAPTERS(
      noClasses()
          .that()
          .resideOutsideOfPackages("origin.http..", "origin.media..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.helidon..")
                  .and(not(resideInAnyPackage("io.helidon.dbclient.."))))
          .because("the web server is chosen in the adapters that serve")),

  THE_DATABASE_STAYS_IN_ITS_ADAPTER(
      noClasses()
          .that()
          .resideOutsideOfPackage("origin.postgres..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jooq..",
              "org.flywaydb..",
              "org.postgresql..",
              "com.zaxxer.hikari..",
              "io.zonky..",
              "io.helidon.dbclient..")
          .because("SQL is a detail of keeping")),

  ONLY_THE_DATABASE_AND_THE_WORKER_MEET_THE_SCHEDULER(
      noClasses()
          .that()
          .resideOutsideOfPackages("origin.postgres..", "origin.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.kagkarlsson..")
          .because("one enqueues in the transaction of the change, the other runs; no third")),

  WHAT_STORING_ADAPTERS_SHARE_STORES_NOTHING(
      noClasses()
          .that()
          .resideInAPackage("origin.storing..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("origin.usecases..", "java.nio.file..", "software.amazon..")
                  .or(resideInAnyPackage(Adapters.all())))
          .because("it is a form and an order of turns, the same wherever things lie")),

  S3_STAYS_IN_ITS_ADAPTER(
      noClasses()
          .that()
          .resideOutsideOfPackage("origin.s3..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "org.apache.hc..")
          .because("a bucket is a detail of keeping")),

  TOKENS_STAY_WITH_IDENTITY(
      noClasses()
          .that()
          .resideOutsideOfPackage("origin.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.nimbusds..", "org.bouncycastle..", "javax.crypto..")
          .because("signing and checking signatures happens in one place")),

  FIGURES_STAY_WITH_METRICS(
      noClasses()
          .that()
          .resideOutsideOfPackage("origin.metrics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.prometheus..")
          .because("the rest of the house counts through a port")),

  PROCESSES_START_IN_ONE_PLACE(
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "origin.ffmpeg.launch..", "origin.postgres.server..", "origin.bootstrap.outside..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .callMethodWhere(Calls.to(Runtime.class, "exec"))
          .because(
              "FFmpeg is assumed hostile and has one guarded path; the database server has its own, and"
                  + " benchmarks start whole Origins and their controls")),

  NO_SQL_IS_BUILT_FROM_STRINGS(
      noClasses()
          .that(Packages.OUTSIDE_GENERATED_CODE)
          .should()
          .callMethodWhere(target(annotatedWith("org.jooq.PlainSQL")))
          .because("jOOQ's typed SQL cannot be injected into and follows the schema")),

  THE_CORE_NEVER_ASKS_THE_CLOCK_OR_CHANCE(
      noClasses()
          .that()
          .resideInAnyPackage(Rings.CORE)
          .should()
          .callMethodWhere(
              Calls.to(Instant.class, "now")
                  .or(Calls.to(LocalDate.class, "now"))
                  .or(Calls.to(LocalDateTime.class, "now"))
                  .or(Calls.to(Clock.class, "systemUTC"))
                  .or(Calls.to(System.class, "currentTimeMillis"))
                  .or(Calls.to(System.class, "nanoTime"))
                  .or(Calls.to(UUID.class, "randomUUID"))
                  .or(Calls.to(Math.class, "random")))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .because("time, ids and chance come in from outside, so that every test can say them")),

  THE_CORE_SHOWS_ONLY_IMMUTABLE_THINGS(
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(Rings.CORE)
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .beFinal()
          .because("a transition returns the next state")),

  NAMES_SAY_SOMETHING(
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveNameMatching(".*(Util|Utils|Impl|Service|Dto|DTO|Port)")
          .orShould()
          .resideInAnyPackage("..common..", "..misc..", "..util..", "..utils..", "..shared..")
          .because("a name that fits everything explains nothing")),

  EVERY_PACKAGE_IS_DOCUMENTED_AND_NULL_MARKED(
      classes()
          .that(Packages.OUTSIDE_GENERATED_CODE)
          .should(Packages.BE_IN_A_DOCUMENTED_NULL_MARKED_PACKAGE)
          .because(
              "a reader starts at the package, and an unmarked package is not checked for null")),

  NO_OPTIONAL_IS_HANDED_IN(
      methods()
          .that()
          .arePublic()
          .should()
          .notHaveRawParameterTypes(Calls.INCLUDING_AN_OPTIONAL)
          .because("an optional parameter is two methods in one")),

  ONLY_THE_LAUNCHED_PROGRAM_PRINTS(
      noClasses()
          .that()
          .resideOutsideOfPackage("origin.bootstrap..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("logs are structured and carry ids; only the command line talks to people"));

  @SuppressWarnings("ImmutableEnumChecker") // ArchUnit evaluates a rule anew each time
  private final ArchRule rule;

  Rule(ArchRule rule) {
    this.rule = rule;
  }

  ArchRule archRule() {
    return rule;
  }
}
