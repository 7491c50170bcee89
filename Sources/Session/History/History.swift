package import HTTP
internal import Interpreter
package import Syntax

/// The inputs of one session, numbered from 1, with what each of them sent.
package final class History {
  /// One input as it was typed.
  package struct Entry {
    package let number: Int
    package let input: Input
    package let source: SourceText
    /// The first request that it sent, and how many different ones there were.
    package fileprivate(set) var request: SentRequest?
    package fileprivate(set) var requestCount = 0

    package var text: String { input.text(in: source) }
  }

  /// Older inputs are forgotten; their numbers are not given again.
  private static let capacity = 1_000
  /// The bytes of bodies that are kept, over all inputs.
  private static let bodyCapacity = 32 << 20

  package private(set) var entries: [Entry] = []
  /// What was sent last, by whatever input.
  package private(set) var lastRequest: SentRequest?
  /// The input that sent it, where inputs are remembered.
  package var lastSender: Entry? { entries.last { $0.request != nil } }
  /// While true what is sent is the shell's own affair.
  package var ignoresRequests = false
  private var nextNumber = 1
  private var bodyBytes = 0
  /// Where requests are noted: nil while nothing runs, or something that is not remembered.
  private var isRecording = false
  private var depth = 0
  private var isPrivate = false

  package init() {}

  package subscript(number number: Int) -> Entry? {
    guard let first = entries.first else { return nil }
    let place = number - first.number
    return entries.indices.contains(place) ? entries[place] : nil
  }

  /// What is run inside belongs to nobody's history.
  package func withoutRemembering<Result>(_ work: () -> Result) -> Result {
    let before = isPrivate
    isPrivate = true
    defer { isPrivate = before }
    return work()
  }

  /// An input begins; one that another input runs is a part of that one.
  package func begin(_ input: Input, of source: SourceText) {
    depth += 1
    guard depth == 1 else { return }
    isRecording = !isPrivate
    guard isRecording else { return }
    if entries.count >= Self.capacity * 2 { forgetOldest(Self.capacity) }
    entries.append(Entry(number: nextNumber, input: input, source: source))
    nextNumber += 1
  }

  package func end() {
    depth -= 1
    if depth == 0 { isRecording = false }
  }

  /// A request goes out for the input under way.
  package func note(_ request: Request) {
    guard !ignoresRequests else { return }
    let sent = SentRequest(request)
    lastRequest = sent
    guard isRecording, !entries.isEmpty else { return }
    let last = entries.count - 1
    guard let first = entries[last].request else {
      entries[last].request = sent
      entries[last].requestCount = 1
      bodyBytes += sent.keptBytes
      return forgetBodies()
    }
    // The same once more is a repetition, not another request.
    if entries[last].requestCount > 1 || first.request != sent.request {
      entries[last].requestCount += 1
    }
  }

  /// The answer to what was noted last came, or that to a redirect of it.
  package func noteAnswer(_ response: Response) {
    guard !ignoresRequests else { return }
    let type = (response.fields["Content-Type"] ?? "").lowercased()
    let isJSON = type.contains(codePointsOf: "json")
    lastRequest?.isAnsweredInJSON = isJSON
    guard isRecording, let entry = entries.last, entry.requestCount == 1 else { return }
    entries[entries.count - 1].request?.isAnsweredInJSON = isJSON
  }

  private func forgetOldest(_ count: Int) {
    for entry in entries.prefix(count) { bodyBytes -= entry.request?.keptBytes ?? 0 }
    entries.removeFirst(count)
  }

  private func forgetBodies() {
    var place = 0
    while bodyBytes > Self.bodyCapacity, place < entries.count - 1 {
      bodyBytes -= entries[place].request?.keptBytes ?? 0
      if entries[place].request?.request.body != nil { entries[place].request?.forgetBody() }
      place += 1
    }
  }
}
