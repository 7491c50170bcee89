internal import HTTP
internal import Interpreter
internal import Library

/// The way of a body from the network into a file, piece by piece.
struct BodyToFile {
  private let response: ResponseObject
  private let file: any OutputFile
  /// How much was there before.
  var start = 0
  private(set) var received = 0
  var isDone = false
  /// Why the body broke off.
  private(set) var failure: PythonException?
  /// A small body stays in memory, too: `body` and `response.json()` are for it.
  private var copy: [UInt8]? = []
  private static let small = 1 << 20

  init(_ response: ResponseObject, _ file: any OutputFile) {
    self.response = response
    self.file = file
  }

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

  /// Writes the next piece; false at the end, and when the body broke off.
  mutating func step() throws(FileError) -> Bool {
    guard !isDone, let bytes = nextBytes() else { return false }
    try file.write(bytes)
    received += bytes.count
    if let known = copy {
      copy = known.count + bytes.count <= Self.small ? known + bytes : nil
    }
    return true
  }

  private mutating func nextBytes() -> [UInt8]? {
    do throws(PythonException) {
      if let bytes = try response.nextBytes() { return bytes }
      if start == 0, let copy { response.keep(copy) }
    } catch {
      failure = error
    }
    return nil
  }
}
