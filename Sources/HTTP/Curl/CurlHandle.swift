import CLibCurl

/// One libcurl easy handle and the options of the request it carries.
@safe
final class CurlHandle {
  private(set) var easy: UnsafeMutableRawPointer
  let exchange = Exchange()
  /// How the transfer ended; nil until it has.
  var result: CURLcode?
  /// What is read while it is sent.
  var contentReader: ContentReader?
  var clock = ProgressClock()
  /// Whether the server is this machine, and asked without a proxy.
  private(set) var isNearby = false
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
    renew()
    result = nil
    unsafe errorText[0] = 0
    let isHead = request.method == "HEAD"
    let hasContent = !body.isEmpty || request.content != nil
    exchange.begin(isHead: isHead, endsAfterHead: isHead && hasContent, isPaced: isPaced)
    exchange.mayBeSentAgain = request.isIdempotent
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
    let isLoopback = target.origin?.isLoopback == true
    if let proxy = request.options.proxy ?? (isLoopback ? "" : nil) { set(CURLOPT_PROXY, proxy) }
    isNearby = isLoopback && request.options.proxy?.isEmpty != false
    if let seconds = request.options.connectTimeout {
      set(CURLOPT_CONNECTTIMEOUT_MS, CurlHandle.milliseconds(seconds))
    }
  }

  /// Takes a new easy handle; the connections are the multi handle's and stay.
  ///
  /// libcurl 7.88 remembers the last field of a head across `curl_easy_reset`, frees it, and appends
  /// to it when the next head begins with a folded line: a server could end the process so.
  private func renew() {
    guard let fresh = unsafe curl_easy_init() else { return unsafe curl_easy_reset(easy) }
    unsafe curl_easy_cleanup(easy)
    unsafe easy = unsafe fresh
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
    unsafe apiwalk_on_connection(
      easy,
      { context, _, _, _, _ in
        guard let context = unsafe context else { return CURL_PREREQFUNC_ABORT }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        return exchange.mayBeSent() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      },
      context
    )
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

  func set(_ option: CURLoption, _ value: Int) {
    unsafe _ = apiwalk_set_long(easy, option, value)
  }

  func set(_ option: CURLoption, _ value: String) {
    unsafe _ = value.withCString { unsafe apiwalk_set_text(easy, option, $0) }
  }

  /// At least one: zero would mean libcurl's own limit.
  static func milliseconds(_ seconds: Double) -> Int {
    let limit = 1_000_000_000.0
    guard seconds < limit / 1_000 else { return Int(limit) }
    return max(1, Int((max(seconds, 0) * 1_000).rounded(.up)))
  }
}
