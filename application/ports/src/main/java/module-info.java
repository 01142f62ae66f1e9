/// What the core asks of the world: one package of driven ports for each feature.
module origin.ports {
  requires transitive origin.domain;
  requires static transitive org.jspecify;

  exports origin.ports.accounts;
  exports origin.ports.captions;
  exports origin.ports.channels;
  exports origin.ports.playback;
  exports origin.ports.publishing;
  exports origin.ports.sound;
  exports origin.ports.timeline;
  exports origin.ports.transcoding;
  exports origin.ports.upkeep;
  exports origin.ports.upload;
  exports origin.ports.work;
}
