import Glibc

/// A truth value that two threads may look at.
final class Flag: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value = false

  init() { pthread_mutex_init(lock, nil) }
  deinit { lock.deallocate() }

  var isRaised: Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return value
  }

  func raise() { set(true) }
  func lower() { set(false) }

  private func set(_ new: Bool) {
    pthread_mutex_lock(lock)
    value = new
    pthread_mutex_unlock(lock)
  }
}
