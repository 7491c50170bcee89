internal import HTTP

/// How a download that was broken off goes on (RFC 9110 §14).
enum Resumption {
  /// The fields that ask for the rest, if it still belongs to what there is.
  static func fields(for partial: PartialDownload) -> [Fields.Field] {
    [
      Fields.Field("Range", "bytes=\(partial.count)-"),
      Fields.Field("If-Range", partial.validator),
    ]
  }

  /// What is to be kept of an answer's body, of which so many bytes came; nil when the rest can't be
  /// asked for.
  static func partial(of answer: Response, asked url: String, count: Int) -> PartialDownload? {
    guard count > 0, answer.status == 200 || answer.status == 206,
      answer.request.method == "GET", !answer.fields.contains("Content-Encoding"),
      answer.status == 206 || ranges(answer).contains("bytes"),
      let validator = validator(of: answer)
    else { return nil }
    let total =
      answer.status == 206
      ? ContentRange(answer.fields["Content-Range"] ?? "")?.total : answer.fields.contentLength
    return PartialDownload(of: url, validator: validator, total: total, count: count)
  }

  private static func ranges(_ answer: Response) -> [String] {
    (answer.fields["Accept-Ranges"] ?? "").lowercased().split(separator: ",")
      .map { String($0.drop { $0 == " " }) }
  }

  /// A weak entity tag can't be asked for, and neither can a date that another change within the
  /// same second would share (RFC 9110 §8.8.2.2, §13.1.5).
  private static func validator(of answer: Response) -> String? {
    if let tag = answer.fields["ETag"] {
      return tag.hasPrefix("\"") && tag.utf8.count > 2 && isPlain(tag) ? tag : nil
    }
    guard let date = answer.fields["Last-Modified"], let now = answer.fields["Date"], date != now
    else { return nil }
    return isPlain(date) ? date : nil
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// What an answer to a request for the rest means.
  enum Outcome: Equatable {
    /// The rest comes.
    case goesOn
    /// The whole comes: the server has another version, or no parts.
    case beginsAnew
    /// There is no rest: what was kept is all of it.
    case isWhole
    /// Another version is there now, or the server confuses things: nothing of what was kept is of
    /// use.
    case isStale(String)
    /// There is no answer now; what was kept is still of use.
    case fails(String)
  }

  static func outcome(of answer: Response, to partial: PartialDownload) -> Outcome {
    switch answer.status {
    case 206:
      guard !answer.fields.contains("Content-Encoding"),
        let range = ContentRange(answer.fields["Content-Range"] ?? ""),
        range.first == partial.count, range.reachesEnd
      else { return .isStale("the server sent another part than the one that was asked for") }
      guard isSame(answer, range, as: partial) else {
        return .isStale("the server has another version now")
      }
      return .goesOn
    case 416:
      let range = ContentRange(answer.fields["Content-Range"] ?? "")
      return range?.first == nil && range?.total == partial.count
        ? .isWhole : .isStale("the server has another version now")
    case 400...: return .fails("the server has no rest to send now (status \(answer.status))")
    default: return .beginsAnew
    }
  }
}

extension Resumption {
  /// Whether a part is of the version that was begun: a server may pass over `If-Range`.
  private static func isSame(
    _ answer: Response,
    _ range: ContentRange,
    as partial: PartialDownload
  ) -> Bool {
    if let total = range.total, let known = partial.total, total != known { return false }
    let field = partial.validator.hasPrefix("\"") ? "ETag" : "Last-Modified"
    return answer.fields[field].map { $0 == partial.validator } ?? true
  }
}

/// The field `Content-Range` (RFC 9110 §14.4): `bytes 100-199/200`, `bytes */200`.
struct ContentRange: Equatable {
  /// The first and the last byte; nil in an answer that has none of them.
  var first: Int?
  var last: Int?
  /// nil for `*`.
  var total: Int?

  /// Whether nothing comes after it, as far as one can tell.
  var reachesEnd: Bool {
    guard let last, let total else { return last != nil }
    return last == total - 1
  }

  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
    let halves = words[1].split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    total = Self.number(halves[1])
    guard total != nil || halves[1] == "*" else { return nil }
    guard halves[0] != "*" else { return }
    let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]),
      first <= last
    else { return nil }
    (self.first, self.last) = (first, last)
  }

  private static func number(_ text: Substring) -> Int? {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
  }
}
