import Dispatch
import Foundation
import Synchronization

/// A value that is made once, on another thread, and that anyone may wait for.
///
/// The server listens before its keys and its data are there; the first request that needs them
/// waits, and nobody else does.
final class Eventual<Value: Sendable>: Sendable {
  private enum State {
    case pending([@Sendable (Value) -> Void])
    case ready(Value)
  }

  private let state = Mutex(State.pending([]))

  /// Makes an eventual value that `fulfill(_:)` will set.
  init() {}

  /// Starts a thread that computes the value.
  convenience init(computing compute: @escaping @Sendable () -> Value) {
    self.init()
    Thread.detachNewThread { self.fulfill(compute()) }
  }

  /// Sets the value; only the first call counts.
  func fulfill(_ value: Value) {
    let waiting = state.withLock { state -> [@Sendable (Value) -> Void] in
      guard case .pending(let waiting) = state else { return [] }
      state = .ready(value)
      return waiting
    }
    for resume in waiting { resume(value) }
  }

  /// The value, for callers that may suspend.
  var value: Value {
    get async {
      if case .ready(let value) = state.withLock({ $0 }) { return value }
      return await withCheckedContinuation { continuation in
        whenReady { continuation.resume(returning: $0) }
      }
    }
  }

  /// Blocks the calling thread until the value is there.
  ///
  /// Not for the threads of Swift's concurrency, which must never be blocked.
  func wait() -> Value {
    let semaphore = DispatchSemaphore(value: 0)
    let result = Mutex<Value?>(nil)
    whenReady { value in
      result.withLock { $0 = value }
      semaphore.signal()
    }
    while true {
      semaphore.wait()
      if let value = result.withLock({ $0 }) { return value }
    }
  }

  private func whenReady(_ body: @escaping @Sendable (Value) -> Void) {
    let ready = state.withLock { state -> Value? in
      switch state {
      case .ready(let value): return value
      case .pending(let waiting):
        state = .pending(waiting + [body])
        return nil
      }
    }
    if let ready { body(ready) }
  }
}
