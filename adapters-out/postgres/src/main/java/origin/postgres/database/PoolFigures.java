package origin.postgres.database;

/// How busy a pool is at one moment.
///
/// @param most how many connections it may have
/// @param open how many it has
/// @param busy how many of those are in use
/// @param waiting how many callers wait for one
public record PoolFigures(int most, int open, int busy, int waiting) {}
