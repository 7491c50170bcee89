import CLibCurl
import Glibc

/// libcurl as a whole: it has to be made ready once, and most of that is OpenSSL reading its
/// configuration and filling its tables.
package enum CurlLibrary {
  /// The thread that makes it ready, when there is one.
  private nonisolated(unsafe) static var thread: pthread_t?

  /// Has libcurl made ready while the caller does something else, such as reading its command line.
  ///
  /// Call it once, before the first transport, and start no other thread until then.
  package static func prepare() {
    // Signals are for the thread that installs the handlers.
    var all = sigset_t()
    var before = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    var started = pthread_t()
    let failure = unsafe pthread_create(
      &started,
      nil,
      { _ in
        _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        return nil
      },
      nil
    )
    unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    if failure == 0 { unsafe thread = started }
  }

  /// Waits until libcurl is ready; what nobody has begun is done here.
  static let isReady: Void = {
    if let thread = unsafe thread { pthread_join(thread, nil) }
    // A second call is nothing but counted.
    _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
  }()
}
