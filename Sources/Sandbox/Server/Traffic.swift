import Glibc
import Synchronization

/// How many requests are on their way: from their head to the last byte of their response.
final class Traffic: Sendable {
  private let count = Mutex(0)

  func begin() { count.withLock { $0 += 1 } }

  func end(_ exchanges: Int) { count.withLock { $0 -= exchanges } }

  /// Blocks until none is left, or until so many milliseconds have passed.
  func settle(within milliseconds: Int) {
    let step = 5
    for _ in 0..<(milliseconds / step) {
      if count.withLock({ $0 <= 0 }) { return }
      usleep(UInt32(step * 1_000))
    }
  }
}
