import Glibc

/// How many threads the process may have (`RLIMIT_NPROC`, and the memory for their stacks).
///
/// The libraries that serve wait without end, or end the process, when they can't have one.
enum ThreadLimit {
  /// What serves: the threads of the event loops, of the pool for files and of the dispatcher.
  static let needed = 3 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) + 4

  /// Where there is a limit near, as many threads as are needed are started, and ended again.
  static var hasRoom: Bool {
    guard isNear(__RLIMIT_NPROC, 4096) || isNear(RLIMIT_AS, 1 << 40) else { return true }
    let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    defer { gate.deallocate() }
    guard pthread_mutex_init(gate, nil) == 0 else { return false }
    defer { pthread_mutex_destroy(gate) }
    // They all have to be there at the same time.
    pthread_mutex_lock(gate)
    var threads: [pthread_t] = []
    while threads.count < needed {
      var thread = pthread_t()
      let failure = pthread_create(
        &thread,
        nil,
        { gate in
          guard let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self) else { return nil }
          pthread_mutex_lock(gate)
          pthread_mutex_unlock(gate)
          return nil
        },
        gate
      )
      guard failure == 0 else { break }
      threads.append(thread)
    }
    pthread_mutex_unlock(gate)
    for thread in threads { pthread_join(thread, nil) }
    return threads.count == needed
  }

  private static func isNear(_ resource: __rlimit_resource, _ bound: rlim_t) -> Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
      && limit.rlim_cur < bound
  }
}
