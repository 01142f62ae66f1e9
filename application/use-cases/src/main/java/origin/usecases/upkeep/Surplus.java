package origin.usecases.upkeep;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import origin.domain.publishing.Spell;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RunLease;
import origin.domain.upkeep.Finding;
import origin.domain.upkeep.Flaw;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.work.Job;
import origin.ports.work.PageRequest;

/// Looks for what is stored and needed by nobody.
///
/// Whoever stops needing something says so and asks for its removal in one transaction. So the
/// order of questions makes a finding sure: first whether anybody needs it, then whether its
/// removal is still to be done, and at last whether it is still there.
final class Surplus {
  private final Upkeep.Needs needs;
  private final Count count;
  private final Consumer<Finding> told;

  Surplus(Upkeep.Needs needs, Count count, Consumer<Finding> told) {
    this.needs = needs;
    this.count = count;
    this.told = told;
  }

  void run() {
    plans();
    spells();
    uploads();
    leases();
  }

  private void plans() {
    Batches<PlanId> batches = new Batches<>(needs.census()::plansInUse, this::plan);
    needs
        .inventory()
        .eachPlan(
            plan -> {
              count.plan();
              batches.add(plan);
            });
    batches.end();
  }

  private void plan(PlanId plan) {
    boolean isSurplus =
        !needs.agenda().holds(new Job.EraseMedia(plan))
            && isStored(plan)
            && needs.census().plansInUse(Set.of(plan)).isEmpty();
    if (isSurplus) {
      tell(Flaw.PLAN_SURPLUS, ObjectNames.plan(plan), "");
    }
  }

  private boolean isStored(PlanId plan) {
    return needs.plans().keeps(plan)
        || !needs.segments().stored(plan).isEmpty()
        || !needs.pictures().stored(plan).isEmpty()
        || !needs.shown().stored(plan).isEmpty();
  }

  private void spells() {
    Batches<Spell> batches = new Batches<>(needs.census()::spellsInUse, this::spell);
    needs.inventory().eachSpell(batches::add);
    batches.end();
  }

  private void spell(Spell spell) {
    if (needs.agenda().holds(new Job.CloseSpell(spell))) {
      return;
    }
    Optional<PlanId> plan = needs.spells().find(spell);
    if (plan.isPresent() && needs.census().spellsInUse(Set.of(spell)).isEmpty()) {
      tell(Flaw.SPELL_SURPLUS, ObjectNames.spell(spell), "shows " + ObjectNames.plan(plan.get()));
    }
  }

  /// What is suspicious is looked for once more among what is stored.
  private void uploads() {
    Set<UploadId> leftovers = new LinkedHashSet<>();
    Batches<SourceId> batches =
        new Batches<>(needs.census()::sourcesInUse, source -> upload(source, leftovers));
    stored().stream().map(UploadId::source).forEach(batches::add);
    batches.end();
    if (!leftovers.isEmpty()) {
      leftovers.retainAll(new HashSet<>(stored()));
      leftovers.forEach(id -> tell(Flaw.UPLOAD_LEFTOVER, ObjectNames.upload(id), ""));
    }
  }

  private List<UploadId> stored() {
    return needs.bytes().untouchedSince(Instant.MAX);
  }

  private void upload(SourceId source, Set<UploadId> leftovers) {
    UploadId id = UploadId.of(source);
    if (needs.agenda().holds(new Job.EraseSource(source))
        || needs.agenda().holds(new Job.DiscardUpload(id))) {
      return;
    }
    switch (needs.uploads().find(id).orElse(null)) {
      case null -> {
        if (!needs.uploads().needs(id)) {
          leftovers.add(id);
        }
      }
      case Upload.Receiving _, Upload.Joining _ -> {}
      case Upload.Complete _, Upload.Closed _ -> {
        if (needs.census().sourcesInUse(Set.of(source)).isEmpty()) {
          tell(Flaw.SOURCE_SURPLUS, ObjectNames.upload(id), "");
        }
      }
    }
  }

  private void leases() {
    Instant longAgo = needs.clock().instant().minus(OnePlan.UNTIL_TAKEN_OVER);
    List<RunLease> over = needs.census().leasesOver(longAgo);
    Set<PlanId> inUse = new HashSet<>();
    Batches<PlanId> batches =
        new Batches<>(
            asked -> {
              Set<PlanId> used = needs.census().plansInUse(asked);
              inUse.addAll(used);
              return used;
            },
            _ -> {});
    over.stream().map(RunLease::plan).distinct().forEach(batches::add);
    batches.end();
    over.stream()
        .filter(lease -> !inUse.contains(lease.plan()))
        .forEach(
            lease ->
                tell(
                    Flaw.LEASE_SURPLUS,
                    ObjectNames.lease(lease.id()),
                    "no video has " + ObjectNames.plan(lease.plan())));
  }

  private void tell(Flaw flaw, String object, String detail) {
    told.accept(new Finding(flaw, object, Optional.empty(), detail));
  }

  /// Asks who is in use for a hundred at a time, and shows the others.
  private static final class Batches<T> {
    private final Function<Set<T>, Set<T>> inUse;
    private final Consumer<T> unused;
    private final Set<T> batch = new LinkedHashSet<>();

    Batches(Function<Set<T>, Set<T>> inUse, Consumer<T> unused) {
      this.inUse = inUse;
      this.unused = unused;
    }

    void add(T next) {
      batch.add(next);
      if (batch.size() == PageRequest.MOST) {
        end();
      }
    }

    void end() {
      if (!batch.isEmpty()) {
        Set<T> used = inUse.apply(Set.copyOf(batch));
        batch.stream()
            .filter(one -> !used.contains(one))
            .collect(Collectors.toCollection(LinkedHashSet::new))
            .forEach(unused);
        batch.clear();
      }
    }
  }
}
