package origin.memory.transcoding;

import org.junit.jupiter.api.Nested;
import origin.contracts.captions.ShownCaptionsContract;
import origin.contracts.transcoding.ExtentsContract;
import origin.contracts.transcoding.LostRenditionsContract;
import origin.contracts.transcoding.PicturesContract;
import origin.contracts.transcoding.PlansContract;
import origin.contracts.transcoding.RunLeasesContract;
import origin.contracts.transcoding.SegmentsContract;
import origin.memory.work.InMemoryTransactions;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.RunLeases;
import origin.ports.transcoding.Segments;
import origin.ports.work.Transactions;

final class InMemoryMediaTest {

  @Nested
  final class OfPlans implements PlansContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfSegments implements SegmentsContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    public Segments segments() {
      return media.segments();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfPictures implements PicturesContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    public Pictures pictures() {
      return media.pictures();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfShownCaptions implements ShownCaptionsContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    public ShownCaptions shown() {
      return media.captions();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfLostRenditions implements LostRenditionsContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    public LostRenditions lost() {
      return media.lostRenditions();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfExtents implements ExtentsContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    public Extents extents() {
      return media.extents();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfRunLeases implements RunLeasesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryRunLeases leases = new InMemoryRunLeases(transactions);

    @Override
    public RunLeases leases() {
      return leases;
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }
}
