package origin.memory.upkeep;

import java.util.List;
import org.junit.jupiter.api.Nested;
import origin.contracts.transcoding.ExamplePlans;
import origin.contracts.upkeep.CensusContract;
import origin.contracts.upkeep.InspectorContract;
import origin.contracts.upkeep.MediaInventoryContract;
import origin.domain.channels.ChannelId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryTransactions;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.RunLeases;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.Census;
import origin.ports.upkeep.Inspector;
import origin.ports.upkeep.MediaInventory;

/// The in-memory adapters of what upkeep asks keep the ports' promises.
class InMemoryUpkeepTest {

  @Nested
  class OfCensus implements CensusContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryVideos videos = new InMemoryVideos(transactions);
    private final InMemoryRunLeases leases = new InMemoryRunLeases(transactions);

    @Override
    public Census census() {
      return new InMemoryCensus(videos, leases);
    }

    @Override
    public Videos videos() {
      return videos;
    }

    @Override
    public RunLeases leases() {
      return leases;
    }

    @Override
    public ChannelId channel() {
      return new ChannelId("channel");
    }
  }

  @Nested
  class OfInventory implements MediaInventoryContract {
    private final InMemoryMedia media = new InMemoryMedia();
    private final InMemoryPublicSpells spells = new InMemoryPublicSpells();
    private final InMemoryInventory inventory = new InMemoryInventory(media, spells);

    @Override
    public MediaInventory inventory() {
      return inventory;
    }

    @Override
    public Pictures pictures() {
      return media.pictures();
    }

    @Override
    public ShownCaptions captions() {
      return media.captions();
    }

    @Override
    public void leave(PlanId plan, String name) {
      inventory.leave(plan, name);
    }

    @Override
    public Plans plans() {
      return media.plans();
    }

    @Override
    public Segments segments() {
      return media.segments();
    }

    @Override
    public PublicSpells spells() {
      return spells;
    }
  }

  @Nested
  class OfInspector implements InspectorContract {
    private final Plan plan = planned();

    @Override
    public Inspector inspector() {
      return new ScriptedInspector();
    }

    @Override
    public Plan plan() {
      return plan;
    }

    @Override
    public byte[] made(Rendition rendition, int segment) {
      return ScriptedTranscoder.bytesOf(rendition.name(), segment);
    }

    private static Plan planned() {
      Plan example = ExamplePlans.plan("film", 3);
      return new Plan(
          example.id(),
          example.source(),
          example.timeline(),
          prepared(example, ExamplePlans.SMALL.recipe()),
          prepared(example, ExamplePlans.SOUND.recipe()));
    }

    private static List<Rendition> prepared(Plan plan, Recipe recipe) {
      return new ScriptedTranscoder().prepare(plan.source(), plan.timeline(), List.of(recipe));
    }
  }
}
