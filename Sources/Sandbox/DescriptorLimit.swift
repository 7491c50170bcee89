import Glibc

/// How many descriptors the process may have (`RLIMIT_NOFILE`).
///
/// The library that serves ends the process when it can't have one.
enum DescriptorLimit {
  /// What the server's threads take, and some clients.
  static let needed = 64

  /// Raises the limit as far as it may be, where it is too low.
  static var hasRoom: Bool {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < needed else { return true }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(needed))
    return setrlimit(resource, &limit) == 0 && limit.rlim_cur >= needed
  }
}
