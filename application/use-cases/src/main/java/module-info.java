/// What the world asks of the core: one package of driving ports for each feature.
module origin.usecases {
  requires transitive origin.domain;
  requires transitive origin.ports;
  requires static transitive org.jspecify;

  exports origin.usecases.accounts;
  exports origin.usecases.captions;
  exports origin.usecases.channels;
  exports origin.usecases.playback;
  exports origin.usecases.publishing;
  exports origin.usecases.sound;
  exports origin.usecases.transcoding;
  exports origin.usecases.upkeep;
  exports origin.usecases.upload;
  exports origin.usecases.work;
}
