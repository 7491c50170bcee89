import HTTP

/// A transport that answers from a closure and remembers what it was asked.
final class StubTransport: Transport {
  private(set) var requests: [Request] = []
  private let answer: (Request) throws(TransportError) -> Response

  init(_ answer: @escaping (Request) throws(TransportError) -> Response) { self.answer = answer }

  func send(_ request: Request) throws(TransportError) -> Response {
    requests.append(request)
    return try answer(request)
  }
}

extension Response {
  /// An answer with just what a test cares about.
  init(_ status: Int, _ fields: [(String, String)] = [], body: String = "", to request: Request) {
    self.init(
      status: status,
      reason: StatusText.phrase(for: status) ?? "",
      fields: Fields(fields.map { Fields.Field($0.0, $0.1) }),
      body: Array(body.utf8),
      url: request.url,
      request: request
    )
  }
}
