import Glibc

/// How far down the stack of the current thread reaches.
struct StackBounds {
  /// What is kept for the functions below the evaluator: formatting, comparing, the C library.
  private static let reserve: UInt = 160 * 1024
  /// What a thread has at least, for when the C library can't say.
  private static let smallest: UInt = 512 * 1024

  private var thread: pthread_t?
  private var lowest: UInt = 0

  /// Whether there is room for one more level of evaluation.
  mutating func hasRoom() -> Bool {
    var marker: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    let current = pthread_self()
    if current != thread {
      lowest = Self.lowestAddress(of: current) ?? (here &- Self.smallest)
      thread = current
    }
    return here > lowest &+ Self.reserve
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
