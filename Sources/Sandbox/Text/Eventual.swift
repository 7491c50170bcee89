import Dispatch
import Foundation
import Synchronization

/// A value that is made once, on another thread, and that anyone may wait for.
///
/// The server listens before its keys and its data are there; the first request that needs them
/// waits, and nobody else does. Nothing is computed before `begin()` or the first need.
final class Eventual<Value: Sendable>: Sendable {
  private enum State {
    case idle(@Sendable () -> Value)
    case pending([@Sendable (Value) -> Void])
    case ready(Value)
  }

  private let state: Mutex<State>

  /// Makes an eventual value that `fulfill(_:)` will set.
  init() {
    state = Mutex(.pending([]))
  }

  /// Makes an eventual value that a thread will compute.
  init(computing compute: @escaping @Sendable () -> Value) {
    state = Mutex(.idle(compute))
  }

  /// Starts the thread that computes the value, unless it was started before.
  func begin() {
    let compute = state.withLock { state -> (@Sendable () -> Value)? in
      guard case .idle(let compute) = state else { return nil }
      state = .pending([])
      return compute
    }
    if let compute { Thread.detachNewThread { self.fulfill(compute()) } }
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

  /// Blocks the calling thread until the value is there, or for so many milliseconds; nil then.
  ///
  /// Not for the threads of Swift's concurrency, which must never be blocked.
  func wait(milliseconds: Int?) -> Value? {
    guard let milliseconds else { return wait() }
    let semaphore = DispatchSemaphore(value: 0)
    let result = Mutex<Value?>(nil)
    whenReady { value in
      result.withLock { $0 = value }
      semaphore.signal()
    }
    _ = semaphore.wait(timeout: .now() + .milliseconds(milliseconds))
    return result.withLock { $0 }
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

  /// Calls a closure with the value: at once, or on the thread that makes it.
  func whenReady(_ body: @escaping @Sendable (Value) -> Void) {
    begin()
    let ready = state.withLock { state -> Value? in
      switch state {
      case .ready(let value): return value
      case .idle: return nil
      case .pending(let waiting):
        state = .pending(waiting + [body])
        return nil
      }
    }
    if let ready { body(ready) }
  }
}
