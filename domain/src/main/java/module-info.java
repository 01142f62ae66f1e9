/// What Origin is about: aggregates and values, and nothing of how they are kept, sent or shown.
module origin.domain {
  requires static transitive org.jspecify;

  exports origin.domain.accounts;
  exports origin.domain.captions;
  exports origin.domain.channels;
  exports origin.domain.playback;
  exports origin.domain.publishing;
  exports origin.domain.sound;
  exports origin.domain.timeline;
  exports origin.domain.transcoding;
  exports origin.domain.upkeep;
  exports origin.domain.upload;
}
