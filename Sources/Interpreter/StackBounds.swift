internal import CStack
import Glibc

/// How far down the stack of the current thread reaches.
struct StackBounds {
  /// What is kept for the functions below the evaluator: formatting, comparing, the C library.
  private static let reserve: UInt = 160 * 1024
  /// What a thread has at least, for when the C library can't say.
  private static let smallest: UInt = 512 * 1024

  /// What a level of code takes, the functions that it calls on the way included.
  private static let level: UInt = {
    #if DEBUG
    4 * 1024
    #else
    1024
    #endif
  }()

  /// The lowest address that may be used, as far as is known.
  private var lowest: UInt
  /// Whether the C library has been asked.
  private var isExact = false
  private let thread: pthread_t

  /// Whether these are the bounds of the thread that asks.
  var areCurrent: Bool { thread == pthread_self() }

  /// What the thread that asks has at least.
  init() {
    thread = pthread_self()
    lowest = stack_here() &- Self.smallest &+ Self.reserve
  }

  /// Whether there is room for a call whose code is that many levels high.
  @inline(__always)
  mutating func hasRoom(for height: Int) -> Bool {
    let needed = UInt(bitPattern: height) &* Self.level
    return stack_here() > lowest &+ needed || reachesFurther(than: needed)
  }

  /// Asks for the exact bounds, which for the main thread means that the C library reads a file of the
  /// system's: hence only once what every thread has is used up.
  @inline(never)
  private mutating func reachesFurther(than needed: UInt) -> Bool {
    guard !isExact else { return false }
    isExact = true
    var end: UInt = 0
    if stack_lowest(&end) { lowest = end &+ Self.reserve }
    return stack_here() > lowest &+ needed
  }
}
