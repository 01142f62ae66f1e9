package origin.memory.playback;

import java.time.InstantSource;
import origin.contracts.playback.MediaTokensContract;
import origin.ports.playback.MediaTokens;

final class InMemoryMediaTokensTest implements MediaTokensContract {
  @Override
  public MediaTokens tokens(InstantSource clock) {
    return new InMemoryMediaTokens(clock);
  }
}
