import CLibCurl
import Glibc

/// Carries requests with libcurl, over connections that are kept for the next ones.
@safe
package final class CurlTransport: Transport {
  private let multi: UnsafeMutableRawPointer?
  private let handle: CurlHandle?
  /// Handles of streams that have ended.
  private var spare: [CurlHandle] = []
  private let wakeDescriptor: Int32?
  package var watcher: ((TransferProgress) -> Void)?
  private let isInterrupted: () -> Bool

  /// How long a wait may last when only a question can tell of an interruption.
  private static let patience: Int32 = 50
  /// For how many seconds a server of this machine is looked at before the process sleeps: it answers
  /// sooner than a sleeper wakes.
  private static let watch = 0.000_1

  /// Makes a transport whose requests end when `isInterrupted` says so.
  ///
  /// It is asked whenever there is something to do and when `wakeDescriptor`, the read end of
  /// somebody's pipe, becomes readable. The descriptor is not drained.
  package init(wakeDescriptor: Int32?, isInterrupted: @escaping () -> Bool) {
    self.wakeDescriptor = wakeDescriptor
    self.isInterrupted = isInterrupted
    CurlLibrary.isReady
    unsafe multi = curl_multi_init()
    handle = CurlHandle()
    unsafe _ = apiwalk_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 16)
  }

  deinit {
    unsafe curl_multi_cleanup(multi)
  }

  package func send(_ request: Request) throws(TransportError) -> Response {
    let target = try RequestCheck.target(of: request)
    guard let handle, unsafe multi != nil else { throw CurlTransport.unusable(request) }
    let headers = HeaderList(request.fields)
    try unsafe (request.body ?? []).withUnsafeBufferPointer { body throws(TransportError) in
      unsafe handle.prepare(request, target, headers: headers, body: body)
      join(handle)
      defer { leave(handle) }
      try drive(handle, request) { _ in false }
    }
    let exchange = handle.exchange
    var response = handle.head(of: request)
    response.body = exchange.takeBody()
    if response.isBodiless { response.body = [] }
    if let error = handle.error(request, target) {
      throw error.kind == .brokenBody ? wordedFailure(error, response) : error
    }
    try removeCodings(of: &response)
    return response
  }

  package func open(_ request: Request) throws(TransportError) -> OpenResponse {
    let target = try RequestCheck.target(of: request)
    guard let handle = spare.popLast() ?? CurlHandle(), unsafe multi != nil else {
      throw CurlTransport.unusable(request)
    }
    let stream = CurlStream(handle, self, request, target)
    try stream.start()
    let head = handle.head(of: request)
    return OpenResponse(head: head, body: BodyReader(stream, of: head, isDecoded: false))
  }

  private static func unusable(_ request: Request) -> TransportError {
    TransportError(.other, "libcurl could not be started.", request: request)
  }

  // MARK: - Codings

  private func removeCodings(of response: inout Response) throws(TransportError) {
    guard
      response.fields.contains("Content-Encoding")
        || response.fields.contains("Transfer-Encoding")
    else { return }
    let reader = BodyReader(WholeBody(response.body), of: response, isDecoded: false)
    response.body = try reader.read(nil, decodes: true)
  }

  /// An early end in the words of who reads in the pieces that `requests` reads in.
  private func wordedFailure(_ error: TransportError, _ response: Response) -> TransportError {
    guard error.evidence.systemError == nil else { return error }
    let reader = BodyReader(WholeBody(response.body), of: response, isDecoded: false)
    do throws(TransportError) {
      while try reader.piece(10_240) != nil {}
      return error
    } catch let worded {
      return worded
    }
  }

  // MARK: - Transfers

  /// Lets the handle join the multi handle, which owns the connections.
  func join(_ handle: CurlHandle) { unsafe _ = curl_multi_add_handle(multi, handle.easy) }

  /// Ends the handle's transfer; a connection in the middle of one is closed.
  func leave(_ handle: CurlHandle) {
    unsafe _ = curl_multi_remove_handle(multi, handle.easy)
    if let watcher, let last = handle.lastProgress() { watcher(last) }
  }

  /// Keeps a handle for the next stream.
  func keep(_ handle: CurlHandle) {
    if spare.count < 4 { spare.append(handle) }
  }

  /// Works until the handle's transfer has ended or there is enough of it; the transfers of other
  /// handles go on meanwhile.
  func drive(
    _ handle: CurlHandle,
    _ request: Request,
    until isEnough: (Exchange) -> Bool
  ) throws(TransportError) {
    var clock = SilenceClock(limit: request.options.readTimeout)
    var listens = wakeDescriptor != nil
    while true {
      if isInterrupted() {
        throw TransportError(.interrupted, "The request was interrupted.", request: request)
      }
      var running: Int32 = 0
      guard unsafe curl_multi_perform(multi, &running) == CURLM_OK else {
        handle.result = CURLE_FAILED_INIT
        return
      }
      collectResults()
      if let watcher, let progress = handle.dueProgress() { watcher(progress) }
      if handle.result != nil || isEnough(handle.exchange) { return }
      let left = clock.remaining(handle)
      if left == 0 { throw CurlError.silence(request, hasHead: handle.exchange.hasHead) }
      if handle.isNearby, watch() { continue }
      var slice = listens ? Int32.max : CurlTransport.patience
      if watcher != nil { slice = min(slice, ProgressClock.interval) }
      if wait(min(slice, left ?? slice), listens: listens), !isInterrupted() {
        // Readable for another reason: it would stay so, and a wait on it would end at once.
        listens = false
      }
    }
  }

  /// Looks again and again for a moment; true when libcurl has something to do.
  private func watch() -> Bool {
    let end = MonotonicClock.now() + CurlTransport.watch
    var count: Int32 = 0
    repeat {
      guard unsafe curl_multi_wait(multi, nil, 0, 0, &count) == CURLM_OK else { return false }
    } while count == 0 && MonotonicClock.now() < end
    return count > 0
  }

  private func collectResults() {
    var result = CURLE_OK
    var context: UnsafeMutableRawPointer?
    while unsafe apiwalk_multi_next(multi, &result, &context) == 1 {
      guard let context = unsafe context else { continue }
      unsafe Unmanaged<CurlHandle>.fromOpaque(context).takeUnretainedValue().result = result
    }
  }

  /// Waits until libcurl has something to do; true when the wake descriptor is readable.
  private func wait(_ milliseconds: Int32, listens: Bool) -> Bool {
    guard listens, let wakeDescriptor else {
      unsafe curl_multi_poll(multi, nil, 0, milliseconds, nil)
      return false
    }
    var wake = curl_waitfd(fd: wakeDescriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    unsafe curl_multi_poll(multi, &wake, 1, milliseconds, nil)
    return wake.revents != 0
  }
}

extension CurlHandle {
  /// The answer so far, without its body.
  fileprivate func head(of request: Request) -> Response {
    var response = Response(
      status: exchange.status,
      reason: exchange.reason,
      fields: exchange.fields,
      body: [],
      url: request.url,
      request: request,
      timing: timing
    )
    response.version = exchange.version
    return response
  }

  /// Why the transfer failed; nil when it did not.
  func error(_ request: Request, _ target: URL) -> TransportError? {
    let code = result ?? CURLE_FAILED_INIT
    let isEnough = exchange.failure == .headIsEnough || exchange.failure == .bodyIsEnough
    guard code != CURLE_OK, !isEnough else { return nil }
    return CurlError.error(code, self, request, target)
  }
}
