import CLibCurl

/// A body on its way: libcurl brings it as it is asked for, and waits meanwhile.
///
/// Letting go of it ends the exchange and closes the connection, unless the body was read to its end.
final class CurlStream: BodySource {
  private var handle: CurlHandle?
  private let transport: CurlTransport
  private let request: Request
  private let target: URL
  private let headers: HeaderList
  private(set) var timing: Timing?

  init(_ handle: CurlHandle, _ transport: CurlTransport, _ request: Request, _ target: URL) {
    self.handle = handle
    self.transport = transport
    self.request = request
    self.target = target
    headers = HeaderList(request.fields)
    unsafe (request.body ?? []).withUnsafeBufferPointer { body in
      unsafe handle.prepare(request, target, headers: headers, body: body, isPaced: true)
    }
    transport.join(handle)
  }

  deinit { end() }

  /// Waits for the head of the answer.
  func start() throws(TransportError) {
    guard let handle else { return }
    do throws(TransportError) {
      try transport.drive(handle, request) { $0.hasHead }
      let isRefused = !handle.exchange.hasHead || handle.exchange.failure != nil
      if isRefused, let error = handle.error(request, target) { throw error }
    } catch {
      end()
      throw error
    }
  }

  func next() throws(TransportError) -> [UInt8] {
    guard let handle else { return [] }
    do throws(TransportError) {
      if handle.exchange.body.isEmpty, handle.result == nil {
        handle.resume()
        if handle.exchange.body.isEmpty {
          try transport.drive(handle, request) { !$0.body.isEmpty }
        }
      }
      let bytes = handle.exchange.takeBody()
      guard bytes.isEmpty else { return bytes }
      if let error = handle.error(request, target) { throw error }
      end()
      return []
    } catch {
      end()
      throw error
    }
  }

  func close() { end() }

  private func end() {
    guard let handle else { return }
    self.handle = nil
    timing = handle.timing
    transport.leave(handle)
    transport.keep(handle)
  }
}
