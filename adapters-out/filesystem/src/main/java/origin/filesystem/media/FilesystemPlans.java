package origin.filesystem.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.Plans;
import origin.storing.plans.PlanJson;

/// One folder for each plan, which is there as long as the plan is.
final class FilesystemPlans implements Plans {
  private final Layout layout;
  private final WriteOnceFolder files;

  FilesystemPlans(Layout layout, WriteOnceFolder files) {
    this.layout = layout;
    this.files = files;
  }

  @Override
  public Plan keep(Plan plan) {
    Path place = layout.plan(plan.id());
    files.makeFor(place);
    files.put(place, ByteBuffer.wrap(PlanJson.write(plan)));
    return find(plan.id()).orElse(plan);
  }

  @Override
  public void prolong(Plan longer) {
    if (keeps(longer.id())) {
      files.replace(layout.plan(longer.id()), ByteBuffer.wrap(PlanJson.write(longer)));
    }
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    Path place = layout.plan(id);
    try {
      return Optional.of(PlanJson.read(Files.readAllBytes(place)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new MediaStoreBroken("cannot read " + place, e);
    }
  }

  @Override
  public boolean keeps(PlanId id) {
    return Files.exists(layout.plan(id));
  }

  @Override
  public void forget(PlanId id) {
    files.remove(layout.folder(id));
  }
}
