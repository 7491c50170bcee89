import Glibc

/// The files and sockets that the process may have open.
enum OpenFiles {
  /// Takes as many as the system allows: a server has one for each connection.
  static func raiseLimit() {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    // Without success the server has fewer connections, and knows that.
    _ = setrlimit(resource, &limit)
  }
}
