/// Something that could stand at the cursor.
package struct Candidate: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case command
    case option
    case path
    case parameter
    case value
    case header
    case variable
    case name
    case attribute
    case key
    case keyword
    case module
    case file
    case topic
  }

  /// What takes the place of the word that was begun.
  package let text: String
  package let kind: Kind
  /// A few words about it; empty where there is nothing to say.
  package let summary: String
  /// What comes behind it when it is the only one: a space, `=`, `']`.
  package let ending: String

  package init(_ text: String, _ kind: Kind, _ summary: String = "", ending: String = "") {
    self.text = text
    self.kind = kind
    self.summary = summary
    self.ending = ending
  }

  /// The same with something else behind it.
  func ending(_ ending: String) -> Candidate { Candidate(text, kind, summary, ending: ending) }
}

/// What could stand at a cursor, and what of the text it would replace.
package struct Candidates: Hashable, Sendable {
  /// How many Unicode scalars before the cursor a candidate replaces.
  package let replacing: Int
  package let all: [Candidate]

  package init(replacing: Int, _ all: [Candidate]) {
    self.replacing = replacing
    self.all = all
  }

  package static let none = Candidates(replacing: 0, [])

  /// Those that begin with a word that stands before the cursor, each once, in order of their
  /// names.
  ///
  /// Names of header fields are the same in either case (RFC 9110 §5.1), and are found so.
  static func matching(
    _ word: String,
    _ all: [Candidate],
    isSorted: Bool = true,
    ignoresCase: Bool = false
  ) -> Candidates {
    var seen: Set<String> = []
    var kept = all.filter { $0.text.hasPrefix(word) && seen.insert($0.text).inserted }
    if kept.isEmpty, ignoresCase {
      let word = word.lowercased()
      kept = all.filter {
        $0.text.lowercased().hasPrefix(word) && seen.insert($0.text).inserted
      }
    }
    return Candidates(replacing: word.unicodeScalars.count, isSorted ? kept.sortedByName : kept)
  }

  /// So many are few enough to find out something about each.
  private static let few = 20

  /// The same with what is said of each, when there are few.
  func described(_ summary: (Candidate) -> String?) -> Candidates {
    guard all.count <= Self.few else { return self }
    return map { Candidate($0.text, $0.kind, summary($0) ?? "", ending: $0.ending) }
  }

  /// The same with each of them changed.
  func map(_ change: (Candidate) -> Candidate) -> Candidates {
    Candidates(replacing: replacing, all.map(change))
  }
}

extension [Candidate] {
  /// By letters first, so that `Name` stands near `name`.
  fileprivate var sortedByName: [Candidate] {
    // A session has thousands of names: each is folded once, and only numbers change places.
    let names = map { $0.text.lowercased() }
    let order = indices.sorted { one, two in
      names[one] == names[two] ? self[one].text < self[two].text : names[one] < names[two]
    }
    return order.map { self[$0] }
  }
}
