/// The palette of what is said about the output; it reads on dark and on light backgrounds.
package enum Style: Sendable {
  case plain
  /// The mirror line.
  case mirror
  /// The request line and other asides.
  case aside
  case hint
  /// The title of a lesson or step.
  case title
  case failure
  /// What a page promises and what happened instead, in a difference.
  case removed
  case added

  /// SGR parameters (ECMA-48 §8.3.117).
  private var parameters: String? {
    switch self {
    case .plain: nil
    case .mirror: "36"
    case .aside: "2"
    case .hint: "33"
    case .title: "1"
    case .failure, .removed: "31"
    case .added: "32"
    }
  }

  package func apply(to text: String) -> String {
    guard let parameters else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
