import CLibCurl
import Glibc

extension CurlHandle {
  /// A body that libcurl asks for piece by piece, and again from the start when a kept connection
  /// turns out to be closed.
  func setContent(_ content: StreamedContent, _ method: String) {
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
}
