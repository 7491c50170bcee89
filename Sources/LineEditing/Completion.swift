/// What could stand at the cursor.
package struct Completion: Hashable, Sendable {
  /// One of the things that could.
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of the word that was begun.
    package let text: String
    /// A few words about it; empty where there is nothing to say.
    package let summary: String
    /// What comes behind it when it is the only one.
    package let ending: String

    package init(_ text: String, summary: String = "", ending: String = "") {
      self.text = text
      self.summary = summary
      self.ending = ending
    }
  }

  /// How many Unicode scalars before the cursor a candidate replaces.
  package let replacing: Int
  package let candidates: [Candidate]

  package init(replacing: Int, candidates: [Candidate]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// What all candidates begin with.
  var commonPrefix: WideText {
    guard let first = candidates.first else { return [] }
    var prefix = WideText(decoding: first.text.utf8)
    for candidate in candidates.dropFirst() {
      let scalars = candidate.text.unicodeScalars
      let common = zip(prefix, scalars).prefix { $0 == Int32(bitPattern: $1.value) }.count
      prefix.removeLast(prefix.count - common)
    }
    return prefix
  }
}

/// Finds what could stand at a cursor, which counts the Unicode scalars before it.
///
/// The text is all of the input that there is yet.
package typealias Completer = (_ text: String, _ cursor: Int) -> Completion
