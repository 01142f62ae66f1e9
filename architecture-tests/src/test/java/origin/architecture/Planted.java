package origin.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Sources written to break one rule, compiled against the class path of the house.
record Planted(List<String> sources) {

  static final Planted INNOCENT =
      new Planted(
          List.of(
              """
              @org.jspecify.annotations.NullMarked
              package origin.domain.planted;
              """,
              """
              package origin.domain.planted;
              public record Innocent(String value) {}
              """));

  static Planted violating(Rule rule) {
    return switch (rule) {
      case THE_DOMAIN_KNOWS_ONLY_ITSELF ->
          source(
              """
              package origin.domain.planted;
              record Kept(java.sql.Connection connection) {}
              """);
      case PORTS_KNOW_ONLY_THE_DOMAIN ->
          source(
              """
              package origin.ports.planted;
              interface Rows { java.sql.ResultSet all(); }
              """);
      case USE_CASES_KNOW_ONLY_PORTS_AND_THE_DOMAIN ->
          source(
              """
              package origin.usecases.planted;
              class Watch { java.nio.file.Path file; }
              """);
      case OUT_ADAPTERS_NAME_NO_USE_CASE ->
          sources(
              """
              package origin.usecases.planted;
              public interface BeginUpload {}
              """,
              """
              package origin.postgres.planted;
              class Eager { origin.usecases.planted.BeginUpload upload; }
              """);
      case ADAPTERS_DO_NOT_NAME_EACH_OTHER ->
          sources(
              """
              package origin.filesystem.planted;
              public class Files {}
              """,
              """
              package origin.postgres.planted;
              class Rows { origin.filesystem.planted.Files files; }
              """);
      case NOBODY_NAMES_THE_COMPOSITION_ROOT ->
          sources(
              """
              package origin.bootstrap.planted;
              public class Settings {}
              """,
              """
              package origin.http.planted;
              class Routes { origin.bootstrap.planted.Settings settings; }
              """);
      case ONLY_TESTS_USE_CONTRACTS_AND_IN_MEMORY_ADAPTERS ->
          sources(
              """
              package origin.memory.planted;
              public class Forgetful {}
              """,
              """
              package origin.bootstrap.planted;
              class Wiring { origin.memory.planted.Forgetful videos; }
              """);
      case FEATURES_HAVE_NO_CYCLES ->
          sources(
              """
              package origin.domain.plantedupload;
              public record Upload(origin.domain.plantedvideo.Video video) {}
              """,
              """
              package origin.domain.plantedvideo;
              public record Video(origin.domain.plantedupload.Upload upload) {}
              """);
      case HELIDON_STAYS_IN_ITS_ADAPTERS ->
          sources(
              """
              package io.helidon.planted;
              public class Server {}
              """,
              """
              package origin.worker.planted;
              class Served { io.helidon.planted.Server server; }
              """);
      case THE_DATABASE_STAYS_IN_ITS_ADAPTER ->
          sources(
              """
              package org.jooq.planted;
              public class Query {}
              """,
              """
              package origin.http.planted;
              class Asked { org.jooq.planted.Query query; }
              """);
      case ONLY_THE_DATABASE_AND_THE_WORKER_MEET_THE_SCHEDULER ->
          sources(
              """
              package com.github.kagkarlsson.planted;
              public class Scheduler {}
              """,
              """
              package origin.http.planted;
              class Scheduling { com.github.kagkarlsson.planted.Scheduler scheduler; }
              """);
      case WHAT_STORING_ADAPTERS_SHARE_STORES_NOTHING ->
          source(
              """
              package origin.storing.planted;
              class Stored { java.nio.file.Path place; }
              """);
      case S3_STAYS_IN_ITS_ADAPTER ->
          sources(
              """
              package software.amazon.planted;
              public class Client {}
              """,
              """
              package origin.http.planted;
              class Fetched { software.amazon.planted.Client client; }
              """);
      case TOKENS_STAY_WITH_IDENTITY ->
          source(
              """
              package origin.http.planted;
              class Signed { javax.crypto.Mac mac; }
              """);
      case FIGURES_STAY_WITH_METRICS ->
          sources(
              """
              package io.prometheus.planted;
              public class Counter {}
              """,
              """
              package origin.worker.planted;
              class Counted { io.prometheus.planted.Counter counter; }
              """);
      case PROCESSES_START_IN_ONE_PLACE ->
          source(
              """
              package origin.ffmpeg.planted;
              class Shortcut {
                void run() throws java.io.IOException { new ProcessBuilder("ffmpeg").start(); }
              }
              """);
      case NO_SQL_IS_BUILT_FROM_STRINGS ->
          source(
              """
              package origin.postgres.planted;
              class Injected {
                Object find(org.jooq.DSLContext jooq, String name) {
                  return jooq.fetch("select * from viewer where name = '" + name + "'");
                }
              }
              """);
      case THE_CORE_NEVER_ASKS_THE_CLOCK_OR_CHANCE ->
          source(
              """
              package origin.usecases.planted;
              class Impatient { Object when() { return java.time.Instant.now(); } }
              """);
      case THE_CORE_SHOWS_ONLY_IMMUTABLE_THINGS ->
          source(
              """
              package origin.domain.planted;
              public class Counter { private int count; int next() { return count++; } }
              """);
      case NAMES_SAY_SOMETHING ->
          source(
              """
              package origin.http.planted;
              class UploadManager {}
              """);
      case EVERY_PACKAGE_IS_DOCUMENTED_AND_NULL_MARKED ->
          source(
              """
              package origin.http.planted;
              class Undocumented {}
              """);
      case NO_OPTIONAL_IS_HANDED_IN ->
          source(
              """
              package origin.http.planted;
              class Listing { public void list(java.util.Optional<String> cursor) {} }
              """);
      case ONLY_THE_LAUNCHED_PROGRAM_PRINTS ->
          source(
              """
              package origin.worker.planted;
              class Chatty { void work() { System.out.println("working"); } }
              """);
    };
  }

  private static Planted source(String source) {
    return sources(source);
  }

  private static Planted sources(String... sources) {
    return new Planted(List.of(sources));
  }

  /// Compiles the sources and reads the classes back as ArchUnit sees them.
  JavaClasses compileInto(Path folder) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                problems,
                List.of("-proc:none", "-d", folder.toString()),
                null,
                IntStream.range(0, sources.size()).mapToObj(this::file).toList())
            .call();
    if (!compiled) {
      throw new IllegalStateException(
          problems.getDiagnostics().stream().map(Diagnostic::toString).collect(joining("\n")));
    }
    return new ClassFileImporter().importPath(folder);
  }

  private JavaFileObject file(int number) {
    String source = sources.get(number);
    return new SimpleJavaFileObject(
        URI.create("planted:///" + fileName(source, number)), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  /// The compiler wants a public type in a file of its name.
  private static String fileName(String source, int number) {
    return Stream.of(source.split("[^A-Za-z]+"))
            .dropWhile(word -> !word.equals("public"))
            .filter(word -> Character.isUpperCase(word.charAt(0)))
            .findFirst()
            .orElse(source.startsWith("@") ? "package-info" : "Planted" + number)
        + ".java";
  }
}
