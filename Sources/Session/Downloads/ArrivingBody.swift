internal import HTTP
internal import Interpreter
internal import Library

/// A body on its way from the network to a file or a program, piece by piece.
struct ArrivingBody {
  private let response: ResponseObject
  /// How much was there before.
  var start = 0
  private(set) var received = 0
  var isDone = false
  /// Why the body broke off.
  private(set) var failure: PythonException?
  /// A small body stays in memory, too: `body` and `response.json()` are for it.
  private var copy: [UInt8]? = []
  private static let small = 1 << 20

  init(_ response: ResponseObject) { self.response = response }

  /// How much of it there is.
  var count: Int { start + received }

  /// What a later command can go on from.
  var partial: PartialDownload? {
    Resumption.partial(
      of: response.response,
      asked: response.firstRequest.url,
      count: count
    )
  }

  /// The next piece; nil at the end, and when the body broke off.
  mutating func next() -> [UInt8]? {
    guard !isDone, let bytes = nextBytes() else { return nil }
    received += bytes.count
    if let known = copy {
      copy = known.count + bytes.count <= Self.small ? known + bytes : nil
    }
    return bytes
  }

  private mutating func nextBytes() -> [UInt8]? {
    do throws(PythonException) {
      if let bytes = try response.nextBytes() { return bytes }
      isDone = true
      if start == 0, let copy { response.keep(copy) }
    } catch {
      failure = error
    }
    return nil
  }
}
