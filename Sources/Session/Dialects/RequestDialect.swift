/// A way to say a request: in the words of another program, ready to paste.
protocol RequestDialect: Sendable {
  /// What `as` calls it.
  var name: String { get }
  func rendition(of request: SpokenRequest) throws(Unsayable) -> Rendition
}

/// A request said in a dialect, secrets as variables of the environment.
struct Rendition {
  var text: [UInt8]
  /// The variables that have to be set.
  var variables: [Placeholder] = []
  /// What differs although it can't be helped, a sentence each.
  var notes: [String] = []
}

/// Why a dialect can't say a request: one sentence.
struct Unsayable: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

enum RequestDialects {
  static let all: [any RequestDialect] = [
    PythonDialect(), CurlDialect(), HTTPieDialect(), MessageDialect(),
  ]
}
