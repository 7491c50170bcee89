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

  /// Those that begin with a word that stands before the cursor, each once, in order of their names.
  static func matching(_ word: String, _ all: [Candidate], isSorted: Bool = true) -> Candidates {
    var seen: Set<String> = []
    var kept = all.filter { $0.text.hasPrefix(word) && seen.insert($0.text).inserted }
    if isSorted { kept.sort { $0.text.precedes($1.text) } }
    return Candidates(replacing: word.unicodeScalars.count, kept)
  }
}

extension String {
  /// By letters first, so that `Name` stands near `name`.
  fileprivate func precedes(_ other: String) -> Bool {
    let (one, two) = (lowercased(), other.lowercased())
    return one == two ? self < other : one < two
  }
}
