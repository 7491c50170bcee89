/// Answers requests to one origin from another, and says that the first one answered.
///
/// The practice server stands in for a real API that way, and a page that names the API replays
/// word for word.
package final class RoutedTransport: Transport {
  private let origin: Origin
  private let destination: Origin
  private let inner: any Transport
  package var watcher: ((TransferProgress) -> Void)? {
    get { inner.watcher }
    set { inner.watcher = newValue }
  }
  private let isExclusive: Bool

  /// An exclusive route refuses requests to any third origin, so that nothing leaves the machine.
  package init(origin: Origin, to destination: Origin, inner: any Transport, isExclusive: Bool) {
    self.origin = origin
    self.destination = destination
    self.inner = inner
    self.isExclusive = isExclusive
  }

  package func send(_ request: Request) throws(TransportError) -> Response {
    guard let url = try destination(of: request) else { return try inner.send(request) }
    do throws(TransportError) {
      return restored(try inner.send(rerouted(request, url)), request)
    } catch {
      throw TransportError(error.kind, error.message, request: request, response: error.response)
    }
  }

  package func open(_ request: Request) throws(TransportError) -> OpenResponse {
    guard let url = try destination(of: request) else { return try inner.open(request) }
    do throws(TransportError) {
      var response = try inner.open(rerouted(request, url))
      response.head = restored(response.head, request)
      return response
    } catch {
      throw TransportError(error.kind, error.message, request: request, response: error.response)
    }
  }

  /// The URL of a request that goes elsewhere than it says; nil of one that goes where it says.
  private func destination(of request: Request) throws(TransportError) -> URL? {
    guard let url = URL(request.url), let asked = url.origin else { return nil }
    guard asked != origin else { return url }
    guard asked == destination || !isExclusive else {
      throw TransportError(
        .connectionFailed,
        "Nothing leaves this machine: \(origin.text) is answered by the practice server, and "
          + "\(asked.text) is not asked.",
        request: request
      )
    }
    return nil
  }

  /// The answer as the origin itself would have given it.
  private func restored(_ response: Response, _ request: Request) -> Response {
    var response = response
    response.url = request.url
    response.request = request
    if let location = response.fields["Location"], let target = URL(location),
      target.origin == destination
    {
      response.fields.set("Location", moved(target, to: origin))
    }
    return response
  }

  private func rerouted(_ request: Request, _ url: URL) -> Request {
    var sent = request
    sent.url = moved(url, to: destination)
    // It stands in for the origin on this machine: what leads out of it is not asked.
    sent.options.proxy = ""
    if !sent.fields.contains("Host") { sent.fields.append("Host", origin.authority) }
    return sent
  }

  private func moved(_ url: URL, to origin: Origin) -> String {
    var url = url
    url.scheme = origin.scheme
    url.host = origin.host
    url.port = origin.port == Origin.defaultPort(origin.scheme) ? nil : origin.port
    return url.text
  }
}
