/// What could stand at the cursor.
package struct Completion: Hashable, Sendable {
  /// How many Unicode scalars before the cursor a candidate replaces.
  package let replacing: Int
  package let candidates: [String]

  package init(replacing: Int, candidates: [String]) {
    self.replacing = replacing
    self.candidates = candidates
  }

  /// What all candidates begin with.
  var commonPrefix: WideText {
    guard let first = candidates.first else { return [] }
    return candidates.dropFirst().reduce(WideText(decoding: first.utf8)) { prefix, candidate in
      zip(prefix, WideText(decoding: candidate.utf8)).prefix { $0 == $1 }.map(\.0)
    }
  }
}

/// Finds what could stand at a cursor, which counts the Unicode scalars before it.
package typealias Completer = (_ line: String, _ cursor: Int) -> Completion
