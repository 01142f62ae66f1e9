package origin.ffmpeg.launch;

/// How far FFmpeg is kept away from everything else on this machine; each layer has those before it
/// too.
public enum Isolation {
  /// Bounded in memory, time and open files, with an environment of its own.
  LIMITS,
  /// Nothing that it runs gains a privilege.
  PRIVILEGES,
  /// In a user, network and IPC namespace of its own, in which there is no network and no right
  /// over anything outside.
  NAMESPACES,
  /// In a file system of its own, which holds FFmpeg and the system's programs and libraries, all
  /// read-only, and sees no process but its own: by bubblewrap.
  FILES
}
