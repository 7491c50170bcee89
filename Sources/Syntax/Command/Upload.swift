/// A file that goes into a form: `name@FILE`, with what the server is told about it.
///
/// The parts after the path are those of curl's `--form`: `avatar@me.png;type=image/png` and
/// `;filename=other.png`.
package struct Upload: Hashable, Sendable {
  package let path: String
  /// The media type of the part; nil leaves it out.
  package let type: String?
  /// The name the server sees; nil for the file's own.
  package let filename: String?

  package init(path: String, type: String? = nil, filename: String? = nil) {
    self.path = path
    self.type = type
    self.filename = filename
  }

  /// `pieces` are what stands behind the `@`; a quoted `;` belongs to the path.
  init(
    _ pieces: some Sequence<Word.Piece>,
    home: String?,
    at range: SourceRange
  ) throws(SyntaxError) {
    let isAtHome = pieces.fileName(home: "") != pieces.fileName(home: nil)
    var parts = [""]
    for piece in pieces {
      guard !piece.isQuoted else {
        parts[parts.count - 1] += piece.text
        continue
      }
      let cut = piece.text.split(separator: ";", omittingEmptySubsequences: false)
      parts[parts.count - 1] += cut.first ?? ""
      parts += cut.dropFirst().map(String.init)
    }
    var type: String?
    var filename: String?
    for part in parts.dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      switch (halves.first, halves.count) {
      case ("type", 2): type = String(halves[1])
      case ("filename", 2): filename = String(halves[1])
      default:
        throw SyntaxError(
          "'\(part)' says nothing about a file",
          at: range,
          hint:
            "what may follow the file is ;type=text/csv and ;filename=NAME; quote a name with ';'"
        )
      }
    }
    guard !parts[0].isEmpty else { throw SyntaxError("a file is expected after '@'", at: range) }
    let path = isAtHome ? (home ?? "~") + parts[0].dropFirst() : parts[0]
    self.init(path: path, type: type, filename: filename)
  }
}
