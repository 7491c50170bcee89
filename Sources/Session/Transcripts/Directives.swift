/// What a step's comment says of the comparison: `# doctest: +SKIP, +NORMALIZE_WHITESPACE` (CPython
/// documentation, `doctest`, "Directives").
struct Directives {
  /// A line that stands for an empty one.
  static let blankLine = "<BLANKLINE>"

  var skips = false
  var normalisesWhitespace = false
  var ignoresExceptionDetail = false
  /// On unless a step says otherwise: pages leave things out.
  var hasEllipsis = true
  /// A directive that there is none of.
  var unknown: String?

  init() {}

  init(in source: String) {
    for line in source.split(separator: "\n") {
      guard let mark = line.firstRange(of: "doctest:"), let hash = line.lastIndex(of: "#"),
        hash < mark.lowerBound,
        line[line.index(after: hash)..<mark.lowerBound].allSatisfy(\.isWhitespace)
      else { continue }
      for word in line[mark.upperBound...].split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        apply(word)
      }
    }
  }

  private mutating func apply(_ word: Substring) {
    let isOn = word.first == "+"
    guard isOn || word.first == "-" else { return unknown = String(word) }
    switch word.dropFirst() {
    case "SKIP": skips = isOn
    case "ELLIPSIS": hasEllipsis = isOn
    case "NORMALIZE_WHITESPACE": normalisesWhitespace = isOn
    case "IGNORE_EXCEPTION_DETAIL": ignoresExceptionDetail = isOn
    // About the report and about Python 1: nothing to do here.
    case "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "REPORT_UDIFF", "REPORT_CDIFF",
      "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST":
      break
    default: unknown = String(word)
    }
  }
}
