internal import HTTP

/// What happened since a step began.
struct Observations {
  /// A request that went out, and what came of it.
  struct Exchange {
    let request: Request
    /// nil when there was no answer.
    let status: Int?

    /// The path from the root of the host.
    var path: String {
      URL(request.url)?.path ?? ""
    }

    var parameters: [(name: String, value: String)] { Query.pairs(in: request.url) }

    func values(of name: String) -> [String] {
      parameters.filter { $0.name == name }.map(\.value)
    }
  }

  /// As much of what was printed as is looked at.
  private static let longestText = 1 << 18

  private(set) var exchanges: [Exchange] = []
  private var printed: [UInt8] = []

  mutating func note(_ request: Request, status: Int?) {
    exchanges.append(Exchange(request: request, status: status))
  }

  /// Where the printed text of the input that runs begins.
  private var inputStart = 0

  mutating func beginInput() {
    if printedFunction != nil { printed = Array(printed.prefix(inputStart)) }
    inputStart = printed.count
  }

  /// What the input printed.
  var inputText: String {
    String(decoding: printed[min(inputStart, printed.count)...], as: UTF8.self)
  }

  /// A function that the input printed in the place of what it gives: `json`.
  var printedFunction: String? {
    inputText.prefixMatch(of: /<(?:built-in method|bound method|function) ([\w.]+)\s/)
      .map { String($0.1) }
  }

  mutating func note(printed bytes: [UInt8]) {
    printed += bytes
    if printed.count > Self.longestText * 2 {
      printed.removeFirst(printed.count - Self.longestText)
    }
  }

  /// Whether a value of that text was printed, whatever its layout and its quotes.
  func hasPrinted(_ text: String) -> Bool {
    let wanted = Self.bare(text.utf8)
    guard !wanted.isEmpty else { return false }
    // `<bound method … of <Response [200]>>` shows no 200.
    let shown = printedFunction == nil ? printed[...] : printed.prefix(inputStart)
    return Self.contains(Self.bare(shown), wanted)
  }

  /// pprint breaks lines and texts, JSON has other quotes: what is left is the same.
  static func bare(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.filter { !" \t\r\n'\"\\".utf8.contains($0) }
  }

  static func contains(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains {
      text[$0] == wanted[0] && text[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
