/// The options of the curl tool that are understood (curl(1)).
enum CurlOption: String, CaseIterable {
  case header, request, data, dataASCII, dataRaw, dataBinary, dataURLEncode, json, user, cookie
  case form, formString, compressed, insecure, get, head, location, userAgent, referer, maxTime
  case connectTimeout, proxy, output, silent, showError, verbose, include, url, http11, http2
  case cacert, capath, cert, key, retry, globoff, pathAsIs
  case range, oauth2Bearer, maxRedirs, netrc, netrcOptional

  /// Without its two dashes.
  var long: String {
    switch self {
    case .dataASCII: "data-ascii"
    case .dataRaw: "data-raw"
    case .dataBinary: "data-binary"
    case .dataURLEncode: "data-urlencode"
    case .formString: "form-string"
    case .userAgent: "user-agent"
    case .maxTime: "max-time"
    case .connectTimeout: "connect-timeout"
    case .showError: "show-error"
    case .http11: "http1.1"
    case .pathAsIs: "path-as-is"
    case .oauth2Bearer: "oauth2-bearer"
    case .maxRedirs: "max-redirs"
    case .netrcOptional: "netrc-optional"
    default: rawValue
    }
  }

  var short: Character? {
    switch self {
    case .header: "H"
    case .request: "X"
    case .data: "d"
    case .user: "u"
    case .cookie: "b"
    case .form: "F"
    case .insecure: "k"
    case .get: "G"
    case .head: "I"
    case .location: "L"
    case .userAgent: "A"
    case .referer: "e"
    case .maxTime: "m"
    case .proxy: "x"
    case .output: "o"
    case .silent: "s"
    case .showError: "S"
    case .verbose: "v"
    case .include: "i"
    case .cert: "E"
    case .globoff: "g"
    case .range: "r"
    case .netrc: "n"
    default: nil
    }
  }

  var takesValue: Bool {
    switch self {
    case .compressed, .insecure, .get, .head, .location, .silent, .showError, .verbose, .include,
      .http11, .http2, .globoff, .pathAsIs, .netrc, .netrcOptional:
      false
    default: true
    }
  }

  static func long(_ name: String) -> CurlOption? { allCases.first { $0.long == name } }
  static func short(_ letter: Character) -> CurlOption? { allCases.first { $0.short == letter } }

  /// All of them, as a person writes them.
  static var list: String {
    allCases.map { option in (option.short.map { "-\($0) " } ?? "") + "--\(option.long)" }
      .joined(separator: " ")
  }
}
