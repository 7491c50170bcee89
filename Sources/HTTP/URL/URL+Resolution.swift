extension URL {
  /// The reference seen from this URL (RFC 3986 §5.2.2).
  package func resolving(_ reference: String) -> URL? {
    guard var target = URL(reference) else { return nil }
    if target.scheme != nil {
      target.path = URL.removingDotSegments(target.path)
      return target
    }
    target.scheme = scheme
    if target.host != nil {
      target.path = URL.removingDotSegments(target.path)
      return target
    }
    target.userInfo = userInfo
    target.host = host
    target.port = port
    if target.path.isEmpty {
      target.path = path
      target.query = target.query ?? query
    } else if target.path.hasPrefix("/") {
      target.path = URL.removingDotSegments(target.path)
    } else {
      target.path = URL.removingDotSegments(merged(with: target.path))
    }
    return target
  }

  /// The base's path up to its last slash, then the reference's (§5.2.3).
  private func merged(with relative: String) -> String {
    if path.isEmpty, host != nil { return "/" + relative }
    guard let slash = path.lastIndex(of: "/") else { return relative }
    return path[...slash] + relative
  }
}
