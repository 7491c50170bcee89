import Glibc

/// What libcurl's callbacks gather of one answer.
final class Exchange {
  private(set) var status = 0
  private(set) var reason = ""
  private(set) var version = 11
  private(set) var fields = Fields()
  private(set) var body: [UInt8] = []
  /// Grows with every callback, so that a reader can tell silence from progress.
  private(set) var activity = 0
  private(set) var failure: Failure?
  /// libcurl takes no body along with its own HEAD; such an answer is cut off after its head.
  var endsAfterHead = false

  private var isHeadOpen = false
  private var fieldCount = 0
  /// True when the final head is in and the body has begun.
  var hasHead: Bool { status >= 200 && !isHeadOpen }
  /// After a line that is no field Python's `email` parser reads no more of them.
  private var isPastFields = false
  /// How many interim answers came (RFC 9110 §15.2).
  private var interimCount = 0
  private var isHead = false
  /// How long a body is whose end libcurl does not look for: with any transfer coding it waits for
  /// the connection's.
  private var sufficient: Int?
  private var receivedCount = 0

  /// Why a callback stopped the transfer.
  enum Failure: Equatable {
    case headIsEnough
    case bodyIsEnough
    case tooLarge
    case lineTooLong
    case tooManyFields
    case tooManyInterimAnswers
    /// More than one `Content-Length`, and not the same.
    case otherLengths(String)
    /// What was to be sent became shorter meanwhile.
    case contentTooShort
    /// A kept connection was lost with a request on it that may have acted.
    case connectionLost
  }

  /// Whether it does no harm to send the request again (RFC 9110 §9.2.2).
  var mayBeSentAgain = true
  private var wasSent = false

  /// Asked before each time it goes out: libcurl sends again by itself where a kept connection ends
  /// without an answer.
  func mayBeSent() -> Bool {
    guard wasSent, !mayBeSentAgain else {
      wasSent = true
      return true
    }
    failure = .connectionLost
    return false
  }

  /// Whether the body waits to be taken away when there is much of it, instead of growing.
  private var isPaced = false
  /// True while libcurl has been told to wait.
  var isPaused = false
  /// How much of a paced body is kept ready.
  static let pace = 1 << 17
  /// What Python's `http.client` reads of a head.
  private static let longestLine = 65_536
  private static let mostFields = 99
  private static let mostInterimAnswers = 100

  /// What one answer may hold: more would be memory that the shell does not come back from.
  static let largestBody = 1 << 30

  func begin(isHead: Bool, endsAfterHead: Bool, isPaced: Bool) {
    self.isHead = isHead
    interimCount = 0
    isPastFields = false
    sufficient = nil
    receivedCount = 0
    status = 0
    reason = ""
    fields = Fields()
    body = []
    activity = 0
    failure = nil
    wasSent = false
    isHeadOpen = false
    isPaused = false
    self.isPaced = isPaced
    self.endsAfterHead = endsAfterHead
  }

  /// Hands the body over without a copy.
  func takeBody() -> [UInt8] {
    let taken = body
    body = []
    return taken
  }

  func stopSending() { failure = .contentTooShort }

  /// One line of the head, its line end included; false stops the transfer.
  func receive(line: UnsafeRawBufferPointer) -> Bool {
    activity &+= 1
    guard line.count <= Exchange.longestLine else {
      failure = .lineTooLong
      return false
    }
    var line = unsafe line[...]
    while let last = unsafe line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      unsafe line = unsafe line.dropLast()
    }
    if unsafe line.starts(with: "HTTP/".utf8), !isHeadOpen || fields.all.isEmpty {
      return unsafe beginHead(line)
    }
    guard isHeadOpen else { return true }
    if unsafe line.isEmpty { return endHead() }
    fieldCount += 1
    guard fieldCount <= Exchange.mostFields else {
      failure = .tooManyFields
      return false
    }
    guard !isPastFields else { return true }
    if unsafe line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
      let folded = unsafe Exchange.text(Exchange.trimmed(line))
      if let last = fields.all.last {
        var all = fields.all
        all[all.count - 1] = Fields.Field(last.name, "\(last.value) \(folded)")
        fields = Fields(all)
      }
      return true
    }
    guard let colon = unsafe Exchange.endOfName(line) else {
      isPastFields = true
      return true
    }
    guard unsafe colon > line.startIndex else { return true }
    let name = unsafe Exchange.text(line[..<colon])
    let value = unsafe Exchange.text(Exchange.trimmed(line[(colon + 1)...]))
    fields.append(name, value)
    return true
  }

  /// The colon after a name of visible ASCII characters.
  private static func endOfName(_ line: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard let end = unsafe line.firstIndex(where: { $0 <= 0x20 || $0 >= 0x7F || $0 == 0x3A }),
      unsafe line[end] == UInt8(ascii: ":")
    else { return nil }
    return end
  }

  /// What libcurl is to do after a part of the body.
  enum Reply {
    case goOn
    /// Keep this part and bring it again.
    case wait
    case stop
  }

  func receive(body chunk: UnsafeRawBufferPointer) -> Reply {
    activity &+= 1
    if isPaced, body.count >= Exchange.pace {
      isPaused = true
      return .wait
    }
    guard chunk.count <= Exchange.largestBody - body.count else {
      failure = .tooLarge
      return .stop
    }
    unsafe body.append(contentsOf: chunk)
    receivedCount += chunk.count
    if let sufficient, receivedCount >= sufficient {
      failure = .bodyIsEnough
      return .stop
    }
    return .goOn
  }

  /// A new status line starts a new head: the one before was interim (RFC 9110 §15.2).
  private func beginHead(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
    if (100..<200).contains(status) { interimCount += 1 }
    guard interimCount <= Exchange.mostInterimAnswers else {
      failure = .tooManyInterimAnswers
      return false
    }
    let parts = unsafe line.split(
      separator: UInt8(ascii: " "),
      maxSplits: 2,
      omittingEmptySubsequences: false
    )
    version = unsafe Exchange.version(Exchange.text(parts[0]))
    status = unsafe parts.count > 1 ? Int(Exchange.text(parts[1])) ?? 0 : 0
    reason = unsafe parts.count > 2 ? Exchange.text(Exchange.trimmed(parts[2])) : ""
    if version >= 20 { reason = StatusText.phrase(for: status) ?? "" }
    fields = Fields()
    fieldCount = 0
    isPastFields = false
    isHeadOpen = true
    return true
  }

  private static func version(_ text: String) -> Int {
    switch text {
    case "HTTP/2", "HTTP/2.0": 20
    case "HTTP/1.0": 10
    default: 11
    }
  }

  /// What comes after the head's end and is no status line are trailers; `requests` drops them.
  private func endHead() -> Bool {
    isHeadOpen = false
    guard status >= 200 else { return true }
    if endsAfterHead || isLikelyToSpill {
      failure = .headIsEnough
      return false
    }
    if let lengths = fields["Content-Length"], lengths.contains(","), fields.contentLength == nil {
      failure = .otherLengths(lengths)
      return false
    }
    if fields.contains("Transfer-Encoding"), !fields.isChunked, let length = fields.contentLength {
      sufficient = length
    }
    if !isPaced, !isHead, let length = fields.contentLength, length > 0 {
      guard length <= Exchange.largestBody else {
        failure = .tooLarge
        return false
      }
      reserve(length)
    }
    return true
  }

  /// Whether a body may follow that must not be there (RFC 9110 §6.4.1): libcurl leaves it on the
  /// connection, where it would be taken for the next answer.
  private var isLikelyToSpill: Bool {
    (status == 204 || status == 304) && version < 20
      && (fields.isChunked || (fields.contentLength ?? 0) > 0)
  }

  /// Room for what the server announces, if the system has it: a server's word must not end the
  /// process.
  private func reserve(_ count: Int) {
    guard count > 1 << 20 else { return body.reserveCapacity(count) }
    guard let probe = unsafe malloc(count) else { return }
    unsafe free(probe)
    body.reserveCapacity(count)
  }

  private static func trimmed(
    _ bytes: Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer> {
    var bytes = unsafe bytes
    while let first = unsafe bytes.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
    {
      unsafe bytes = unsafe bytes.dropFirst()
    }
    while let last = unsafe bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      unsafe bytes = unsafe bytes.dropLast()
    }
    return unsafe bytes
  }

  /// Latin-1, as Python's `http.client` reads heads.
  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    if unsafe bytes.allSatisfy({ $0 < 128 }) {
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    var out = ""
    unsafe bytes.forEach { out.unicodeScalars.append(Unicode.Scalar($0)) }
    return out
  }
}
