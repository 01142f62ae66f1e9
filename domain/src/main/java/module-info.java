/// What Origin is about: aggregates and values, and nothing of how they are kept, sent or shown.
module origin.domain {
  requires static transitive org.jspecify;
}
