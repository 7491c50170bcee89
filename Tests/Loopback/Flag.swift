import Glibc

/// A truth value that two threads may look at.
package final class Flag: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value = false

  package init() { pthread_mutex_init(lock, nil) }
  deinit { lock.deallocate() }

  package var isRaised: Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return value
  }

  package func raise() { set(true) }
  package func lower() { set(false) }

  private func set(_ new: Bool) {
    pthread_mutex_lock(lock)
    value = new
    pthread_mutex_unlock(lock)
  }
}
