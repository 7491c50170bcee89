/// What a step's comment says of the comparison: `# doctest: +SKIP, +NORMALIZE_WHITESPACE` (CPython
/// documentation, `doctest`, "Directives").
struct Directives {
  /// A line that stands for an empty one.
  static let blankLine = "<BLANKLINE>"

  var skips = false
  var normalisesWhitespace = false
  var ignoresExceptionDetail = false
  var acceptsBlankLineMark = true
  /// Pages older than `bool` show 1 for True.
  var acceptsTrueForOne = true
  /// On unless a step says otherwise: pages leave things out.
  var hasEllipsis = true
  /// Why they can't be followed.
  private(set) var problem: String?

  init() {}

  init(in source: String) {
    var isEmpty = true
    for line in source.split(separator: "\n") {
      guard let words = Self.words(in: line) else { continue }
      for word in words {
        isEmpty = false
        apply(word)
      }
    }
    if !isEmpty, source.holdsNoStep { problem = "the directive is on a line without a step" }
  }

  /// What stands behind the mark; in a string a quote comes behind it.
  private static func words(in line: Substring) -> [Substring]? {
    guard let mark = line.ranges(of: "doctest:").last else { return nil }
    let behind = line[mark.upperBound...]
    let before = line[..<mark.lowerBound].reversed().drop(while: \.isWhitespace)
    guard before.first == "#", !behind.contains(where: { $0 == "'" || $0 == "\"" }) else {
      return nil
    }
    return behind.split { $0 == "," || $0.isWhitespace }
  }

  private mutating func apply(_ word: Substring) {
    let isOn = word.first == "+"
    guard isOn || word.first == "-" else { return refuse(word) }
    switch word.dropFirst() {
    case "SKIP": skips = isOn
    case "ELLIPSIS": hasEllipsis = isOn
    case "NORMALIZE_WHITESPACE": normalisesWhitespace = isOn
    case "IGNORE_EXCEPTION_DETAIL": ignoresExceptionDetail = isOn
    case "DONT_ACCEPT_BLANKLINE": acceptsBlankLineMark = !isOn
    case "DONT_ACCEPT_TRUE_FOR_1": acceptsTrueForOne = !isOn
    // About the report: nothing to do here.
    case "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST":
      break
    default: refuse(word)
    }
  }

  private mutating func refuse(_ word: Substring) {
    problem = problem ?? "there is no directive '\(word)'"
  }
}

extension String {
  /// Whether there are only comments, which `doctest` takes for no example.
  var holdsNoStep: Bool {
    separateLines.allSatisfy { line in
      let text = line.drop(while: \.isWhitespace)
      return text.isEmpty || text.first == "#"
    }
  }
}
