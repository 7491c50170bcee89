import CLibCurl
import Glibc

/// One libcurl easy handle and the options of the request it carries.
@safe
final class CurlHandle {
  let easy: UnsafeMutableRawPointer
  let exchange = Exchange()
  /// How the transfer ended; nil until it has.
  var result: CURLcode?
  /// What is read while it is sent.
  private var contentReader: ContentReader?
  var clock = ProgressClock()
  private let errorText: UnsafeMutablePointer<CChar>

  /// nil when libcurl has no memory for it.
  init?() {
    guard let handle = unsafe curl_easy_init() else { return nil }
    unsafe easy = unsafe handle
    unsafe errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    unsafe curl_easy_cleanup(easy)
    unsafe errorText.deallocate()
  }

  /// What libcurl adds to a result code.
  var detail: String { unsafe String(cString: errorText) }

  /// Sets every option anew: none of the request before survives, its connection does.
  ///
  /// The list and the body must outlive the transfer: libcurl keeps pointers. The body of a paced
  /// exchange is copied.
  func prepare(
    _ request: Request,
    _ target: URL,
    headers: borrowing HeaderList,
    body: UnsafeBufferPointer<UInt8>,
    isPaced: Bool = false
  ) {
    unsafe curl_easy_reset(easy)
    result = nil
    unsafe errorText[0] = 0
    let isHead = request.method == "HEAD"
    let hasContent = !body.isEmpty || request.content != nil
    exchange.begin(isHead: isHead, endsAfterHead: isHead && hasContent, isPaced: isPaced)
    clock = ProgressClock()
    set(CURLOPT_NOSIGNAL, 1)
    unsafe _ = apiwalk_set_error_buffer(easy, errorText)
    setCallbacks()

    // A fragment stays at home; user information is the caller's `Authorization` already.
    var url = target
    url.fragment = nil
    url.userInfo = nil
    set(CURLOPT_URL, url.text)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_PATH_AS_IS, 1)
    switch request.options.version {
    case .http1: set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    case .http2: set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2_0)
    case .http2Only: set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE)
    }
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_QUICK_EXIT, 1)
    set(CURLOPT_BUFFERSIZE, Exchange.pace)
    // Transfer and content codings are taken off here: readers see chunks as they were sent.
    set(CURLOPT_HTTP_TRANSFER_DECODING, 0)
    // A chunked body has an end even where it has nothing else.
    let isChunked = request.fields["Transfer-Encoding"]?.lowercased() == "chunked"
    if let content = request.content {
      setContent(content, request.method)
    } else {
      unsafe setMethod(
        request.method,
        body,
        hasBody: !body.isEmpty || isChunked,
        isCopied: isPaced
      )
    }
    unsafe _ = apiwalk_set_headers(easy, headers.pointer)
    setSecurity(request.options)
    if let proxy = request.options.proxy {
      set(CURLOPT_PROXY, proxy)
    } else if target.origin?.isLoopback == true {
      set(CURLOPT_PROXY, "")
    }
    if let seconds = request.options.connectTimeout {
      set(CURLOPT_CONNECTTIMEOUT_MS, CurlHandle.milliseconds(seconds))
    }
  }

  private func setMethod(
    _ method: String,
    _ body: UnsafeBufferPointer<UInt8>,
    hasBody: Bool,
    isCopied: Bool
  ) {
    if hasBody {
      let option = isCopied ? CURLOPT_COPYPOSTFIELDS : CURLOPT_POSTFIELDS
      unsafe _ = apiwalk_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
      if let start = body.baseAddress {
        unsafe _ = apiwalk_set_memory(easy, option, start)
      } else {
        unsafe _ = "".withCString { unsafe apiwalk_set_memory(easy, CURLOPT_COPYPOSTFIELDS, $0) }
      }
      if method != "POST" { set(CURLOPT_CUSTOMREQUEST, method) }
    } else if method == "HEAD" {
      set(CURLOPT_NOBODY, 1)
    } else if method != "GET" {
      set(CURLOPT_CUSTOMREQUEST, method)
    }
  }

  /// A body that libcurl asks for piece by piece, and again from the start when a kept connection
  /// turns out to be closed.
  private func setContent(_ content: StreamedContent, _ method: String) {
    let reader = ContentReader(content)
    contentReader = reader
    set(CURLOPT_POST, 1)
    unsafe _ = apiwalk_set_offset(
      easy,
      CURLOPT_POSTFIELDSIZE_LARGE,
      curl_off_t(content.count)
    )
    if method != "POST" { set(CURLOPT_CUSTOMREQUEST, method) }
    set(CURLOPT_UPLOAD_BUFFERSIZE, 1 << 18)
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe apiwalk_on_read(
      easy,
      { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let handle = unsafe Unmanaged<CurlHandle>.fromOpaque(context).takeUnretainedValue()
        let buffer = unsafe UnsafeMutableRawBufferPointer(start: bytes, count: size &* count)
        guard let got = unsafe handle.contentReader?.read(into: buffer) else {
          handle.exchange.stopSending()
          return Int(CURL_READFUNC_ABORT)
        }
        return got
      },
      context
    )
    unsafe apiwalk_on_seek(
      easy,
      { context, offset, origin in
        guard let context = unsafe context, origin == SEEK_SET else { return CURL_SEEKFUNC_FAIL }
        let handle = unsafe Unmanaged<CurlHandle>.fromOpaque(context).takeUnretainedValue()
        let isThere = handle.contentReader?.move(to: Int(offset)) ?? false
        return isThere ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
      },
      context
    )
  }

  private func setSecurity(_ options: Request.Options) {
    if !options.verifiesCertificates {
      set(CURLOPT_SSL_VERIFYPEER, 0)
      set(CURLOPT_SSL_VERIFYHOST, 0)
    }
    if let authorities = options.authorities {
      set(authorities.hasSuffix("/") ? CURLOPT_CAPATH : CURLOPT_CAINFO, authorities)
    }
    if let certificate = options.clientCertificate { set(CURLOPT_SSLCERT, certificate) }
    if let key = options.clientKey { set(CURLOPT_SSLKEY, key) }
  }

  private func setCallbacks() {
    unsafe _ = apiwalk_set_memory(
      easy,
      CURLOPT_PRIVATE,
      Unmanaged.passUnretained(self).toOpaque()
    )
    let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
    unsafe apiwalk_on_header(
      easy,
      { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        let length = size &* count
        let line = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
        return unsafe exchange.receive(line: line) ? length : 0
      },
      context
    )
    unsafe apiwalk_on_body(
      easy,
      { bytes, size, count, context in
        guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        let length = size &* count
        let chunk = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
        return switch unsafe exchange.receive(body: chunk) {
        case .goOn: length
        case .wait: Int(CURL_WRITEFUNC_PAUSE)
        case .stop: Int(CURL_WRITEFUNC_ERROR)
        }
      },
      context
    )
  }

  private func set(_ option: CURLoption, _ value: Int) {
    unsafe _ = apiwalk_set_long(easy, option, value)
  }

  private func set(_ option: CURLoption, _ value: String) {
    unsafe _ = value.withCString { unsafe apiwalk_set_text(easy, option, $0) }
  }

  /// At least one: zero would mean libcurl's own limit.
  static func milliseconds(_ seconds: Double) -> Int {
    let limit = 1_000_000_000.0
    guard seconds < limit / 1_000 else { return Int(limit) }
    return max(1, Int((max(seconds, 0) * 1_000).rounded(.up)))
  }
}

// MARK: - What happened

extension CurlHandle {
  /// Lets a paced transfer go on after its body was taken away.
  func resume() {
    guard exchange.isPaused else { return }
    exchange.isPaused = false
    unsafe _ = curl_easy_pause(easy, CURLPAUSE_CONT)
  }

  var timing: Timing {
    var timing = Timing()
    timing.nameLookup = seconds(CURLINFO_NAMELOOKUP_TIME_T)
    timing.connect = seconds(CURLINFO_CONNECT_TIME_T)
    timing.tls = seconds(CURLINFO_APPCONNECT_TIME_T)
    timing.firstByte = seconds(CURLINFO_STARTTRANSFER_TIME_T)
    timing.total = seconds(CURLINFO_TOTAL_TIME_T)
    timing.isConnectionKept = unsafe apiwalk_get_long(easy, CURLINFO_NUM_CONNECTS) == 0
    return timing
  }

  /// True from the moment the connection is ready for the request.
  var isConnected: Bool { unsafe apiwalk_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0 }

  /// Changes whenever a byte went out or came in.
  var progress: Int {
    let sent = unsafe apiwalk_get_offset(easy, CURLINFO_SIZE_UPLOAD_T)
    let received = unsafe apiwalk_get_offset(easy, CURLINFO_SIZE_DOWNLOAD_T)
    return exchange.activity &+ Int(sent) &+ Int(received)
  }

  /// How far it has come, when it is time to say so.
  func dueProgress() -> TransferProgress? {
    guard let elapsed = clock.due() else { return nil }
    var progress = TransferProgress()
    progress.elapsed = elapsed
    let toSend = unsafe apiwalk_get_offset(easy, CURLINFO_CONTENT_LENGTH_UPLOAD_T)
    progress.isSending = toSend > 0 && !exchange.hasHead
    let sending = progress.isSending
    let count = sending ? CURLINFO_SIZE_UPLOAD_T : CURLINFO_SIZE_DOWNLOAD_T
    progress.count = unsafe Int(apiwalk_get_offset(easy, count))
    let expected =
      sending
      ? toSend : unsafe apiwalk_get_offset(easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
    if expected > 0 { progress.expected = Int(expected) }
    return progress
  }

  /// The last report of a transfer that was reported before.
  func lastProgress() -> TransferProgress? {
    guard clock.hasReported else { return nil }
    var progress = TransferProgress()
    progress.elapsed = clock.elapsed
    progress.isOver = true
    clock = ProgressClock()
    return progress
  }

  /// The system's `errno` for the last call of libcurl that failed.
  var systemError: Int32 {
    unsafe Int32(truncatingIfNeeded: apiwalk_get_long(easy, CURLINFO_OS_ERRNO))
  }

  var evidence: TransportError.Evidence {
    var evidence = TransportError.Evidence()
    if systemError != 0 { evidence.systemError = systemError }
    evidence.detail = detail
    return evidence
  }

  private func seconds(_ info: CURLINFO) -> Double {
    unsafe Double(apiwalk_get_offset(easy, info)) / 1_000_000
  }
}
