import CLibCurl
import Glibc

/// Carries requests with libcurl, over connections that are kept for the next ones.
@safe
package final class CurlTransport: Transport {
  private let multi: UnsafeMutableRawPointer?
  private let handle: CurlHandle?
  private let wakeDescriptor: Int32?
  private let isInterrupted: () -> Bool

  /// How long a wait may last when only a question can tell of an interruption.
  private static let patience: Int32 = 50

  /// Makes a transport whose requests end when `isInterrupted` says so.
  ///
  /// It is asked whenever there is something to do and when `wakeDescriptor`, the read end of
  /// somebody's pipe, becomes readable. The descriptor is not drained.
  package init(wakeDescriptor: Int32?, isInterrupted: @escaping () -> Bool) {
    self.wakeDescriptor = wakeDescriptor
    self.isInterrupted = isInterrupted
    CurlTransport.startLibrary
    unsafe multi = curl_multi_init()
    handle = CurlHandle()
    unsafe _ = apiwalk_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 16)
  }

  deinit {
    unsafe curl_multi_cleanup(multi)
  }

  private static let startLibrary: Void = { _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()

  package func send(_ request: Request) throws(TransportError) -> Response {
    let target = try RequestCheck.target(of: request)
    guard let handle, unsafe multi != nil else {
      throw TransportError(.other, "libcurl could not be started.", request: request)
    }
    let headers = HeaderList(request.fields)
    let code = try unsafe (request.body ?? []).withUnsafeBufferPointer {
      body throws(TransportError) in
      unsafe handle.prepare(request, target, headers: headers, body: body)
      return try transfer(handle, request)
    }
    let exchange = handle.exchange
    guard code == CURLE_OK || exchange.failure == .headIsEnough else {
      throw CurlError.error(code, handle, request, target)
    }
    return Response(
      status: exchange.status,
      reason: exchange.reason,
      fields: exchange.fields,
      body: exchange.takeBody(),
      url: request.url,
      request: request,
      timing: handle.timing
    )
  }

  /// Lets the handle join the multi handle, which owns the connections, for as long as it takes.
  private func transfer(
    _ handle: CurlHandle,
    _ request: Request
  ) throws(TransportError) -> CURLcode {
    unsafe curl_multi_add_handle(multi, handle.easy)
    defer { unsafe curl_multi_remove_handle(multi, handle.easy) }
    var clock = SilenceClock(limit: request.options.readTimeout)
    var listens = wakeDescriptor != nil
    while true {
      if isInterrupted() {
        throw TransportError(.interrupted, "The request was interrupted.", request: request)
      }
      var running: Int32 = 0
      guard unsafe curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
      if running == 0 {
        var result = CURLE_OK
        return unsafe apiwalk_multi_result(multi, &result) == 1 ? result : CURLE_FAILED_INIT
      }
      let left = clock.remaining(handle)
      if left == 0 { throw CurlError.silence(request, hasHead: handle.exchange.hasHead) }
      let slice = listens ? Int32.max : CurlTransport.patience
      if wait(min(slice, left ?? slice), listens: listens), !isInterrupted() {
        // Readable for another reason: it would stay so, and a wait on it would end at once.
        listens = false
      }
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
