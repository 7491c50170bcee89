import HTTPTypes
import Hummingbird

/// The service as Hummingbird calls it.
struct Responder: HTTPResponder {
  typealias Context = BasicRequestContext

  let service: Service

  func respond(to request: Request, context: Context) async throws -> Response {
    let start = ContinuousClock.now
    let method = request.head.method.rawValue
    let target = request.head.path ?? "/"
    var incoming = PracticeRequest(method: method, target: target)
    incoming.authorization = request.headers[.authorization]
    incoming.contentType = request.headers[.contentType]
    let delay = service.faults.delay()
    if delay > 0 { try await Task.sleep(for: .milliseconds(delay)) }
    let limit = service.configuration.limits.bodySize
    let answer: Answer
    var keepsAlive = true
    if let body = try await body(of: request, limit: limit) {
      incoming.body = body
      answer = await service.answer(to: incoming)
    } else {
      answer = Refusal.tooLarge(limit: limit).answer
      keepsAlive = false
    }
    if let log = service.configuration.log {
      log(
        LogEntry(
          time: service.identity.tokens.now().description,
          method: method,
          target: LoggedTarget(target, secrets: service.secrets).text,
          status: answer.status,
          size: answer.body.count,
          duration: ContinuousClock.now - start
        )
      )
    }
    return response(answer, toHead: method == "HEAD", keepsAlive: keepsAlive)
  }

  /// The body's bytes; nil when there are too many.
  private func body(of request: Request, limit: Int) async throws -> [UInt8]? {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > limit
    {
      return nil
    }
    guard request.head.method == .post else { return [] }
    var bytes: [UInt8] = []
    for try await buffer in request.body {
      guard bytes.count + buffer.readableBytes <= limit else { return nil }
      bytes += buffer.readableBytesView
    }
    return bytes
  }

  private func response(_ answer: Answer, toHead isHead: Bool, keepsAlive: Bool) -> Response {
    var fields = HTTPFields()
    for (name, value) in answer.fields {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    if !keepsAlive { fields[.connection] = "close" }
    let response = Response(
      status: .init(code: answer.status),
      headers: fields,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body))
    )
    return isHead ? response.createHeadResponse() : response
  }
}
