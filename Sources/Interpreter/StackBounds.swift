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
    lowest = Self.here() &- Self.smallest &+ Self.reserve
  }

  /// Whether there is room for a call whose code is that many levels high.
  @inline(__always)
  mutating func hasRoom(for height: Int) -> Bool {
    let needed = UInt(bitPattern: height) &* Self.level
    return Self.here() > lowest &+ needed || reachesFurther(than: needed)
  }

  /// Asks for the exact bounds, which for the main thread means that the C library reads a file of the
  /// system's: hence only once what every thread has is used up.
  @inline(never)
  private mutating func reachesFurther(than needed: UInt) -> Bool {
    guard !isExact else { return false }
    isExact = true
    if let end = Self.lowestAddress(of: thread) { lowest = end &+ Self.reserve }
    return Self.here() > lowest &+ needed
  }

  /// An address in the frame of the function that runs.
  @inline(__always)
  private static func here() -> UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }

  /// Asks `pthread_getattr_np`, which Swift's import of the C library leaves out: hence by its name.
  private static func lowestAddress(of thread: pthread_t) -> UInt? {
    typealias Question =
      @convention(c) (pthread_t, UnsafeMutablePointer<pthread_attr_t>) -> CInt
    guard let symbol = dlsym(nil, "pthread_getattr_np") else { return nil }
    let ask = unsafeBitCast(symbol, to: Question.self)
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    guard ask(thread, attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(attributes) }
    var address: UnsafeMutableRawPointer?
    var size = 0
    guard pthread_attr_getstack(attributes, &address, &size) == 0 else { return nil }
    return UInt(bitPattern: address)
  }
}
