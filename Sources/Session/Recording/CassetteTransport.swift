package import HTTP

/// Carries requests to a cassette instead of a network, or past one that takes them down.
///
/// Answers come whole: what is recorded is what a replay gives.
package final class CassetteTransport: Transport {
  package enum Mode: String, CaseIterable, Sendable {
    /// Every request is sent, and the cassette written anew.
    case record
    /// No request is sent.
    case replay
    /// Recorded when there is no cassette, replayed when there is; one whose recording was
    /// interrupted answers what it can and takes down the rest.
    case auto
    /// As if there were no cassette.
    case off
  }

  private let inner: any Transport
  private let cassette: Cassette
  private let mode: Mode

  package var watcher: ((TransferProgress) -> Void)? {
    get { inner.watcher }
    set { inner.watcher = newValue }
  }

  package init(_ inner: any Transport, cassette: Cassette, mode: Mode) {
    self.inner = inner
    self.cassette = cassette
    self.mode = mode
  }

  package func send(_ request: Request) throws(TransportError) -> Response {
    guard mode != .off else { return try inner.send(request) }
    for secret in SecretFields.values(of: request) { cassette.learn(secret, secret.kind) }
    if mode != .record, let answer = cassette.answer(to: request) {
      return try replay(answer, request)
    }
    guard mode != .replay else {
      throw TransportError(.notRecorded, cassette.absence(of: request), request: request)
    }
    return try record(request)
  }

  private func replay(
    _ answer: RecordedAnswer,
    _ request: Request
  ) throws(TransportError) -> Response {
    switch answer {
    case .failure(let error):
      throw TransportError(error.kind, error.message, request: request, evidence: error.evidence)
    case .response(var response):
      response.url = request.url
      response.request = request
      return response
    }
  }

  private func record(_ request: Request) throws(TransportError) -> Response {
    do throws(TransportError) {
      // All secrets of the exchanges before are known by now.
      try? cassette.file.saveInTime()
      let response = try inner.send(request)
      for secret in SecretFields.values(of: response) { cassette.learn(secret, secret.kind) }
      cassette.record(request, response)
      return response
    } catch {
      if error.kind != .interrupted { cassette.record(request, error) }
      throw error
    }
  }
}

extension String {
  /// A token is shown by its beginning, as anywhere.
  fileprivate var kind: Redactor.Kind { hasPrefix("eyJ") ? .token : .hidden }
}
