/// What no transport may put on the wire.
package enum RequestCheck {
  /// Refuses what is not the web's, in the words of `requests`.
  package static func checkScheme(of request: Request) throws(TransportError) {
    let isWeb = ["http://", "https://"].contains(where: request.url.startsIgnoringASCIICase)
    guard !isWeb else { return }
    throw TransportError(
      .invalidSchema,
      "No connection adapters were found for '\(request.url)'",
      request: request
    )
  }

  /// The URL's parts, or why the request can't be sent.
  static func target(of request: Request) throws(TransportError) -> URL {
    try checkScheme(of: request)
    guard let url = URL(request.url), let host = url.host, !host.isEmpty, isPrintable(request.url)
    else { throw TransportError(.invalidURL, "Failed to parse: \(request.url)", request: request) }
    guard !request.method.isEmpty, isPrintable(request.method)
    else {
      throw TransportError(
        .invalidHeader,
        "The method can't contain spaces or control characters.",
        request: request
      )
    }
    for field in request.fields.all where !isField(field) {
      throw TransportError(
        .invalidHeader,
        "The header \(field.name.debugDescription) contains a line break or has no name.",
        request: request
      )
    }
    return url
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.consistsOf { $0 > 0x20 && $0 != 0x7F }
  }

  private static func isField(_ field: Fields.Field) -> Bool {
    !field.name.isEmpty && field.name.consistsOf { isInLine($0) && $0 != UInt8(ascii: ":") }
      && field.value.consistsOf(isInLine)
  }

  private static func isInLine(_ byte: UInt8) -> Bool { byte != 0 && byte != 0x0A && byte != 0x0D }
}
