import HTTP
import Interpreter
import Values

/// `requests.exceptions`.
enum RequestsErrors {
  static let requestException = make("RequestException", ExceptionClasses.osError)
  static let invalidJSON = make("InvalidJSONError", requestException)
  static let jsonDecode = make("JSONDecodeError", invalidJSON, JSONErrors.decodeError)
  static let http = make("HTTPError", requestException)
  static let connection = make("ConnectionError", requestException)
  static let proxy = make("ProxyError", connection)
  static let ssl = make("SSLError", connection)
  static let timeout = make("Timeout", requestException)
  static let connectTimeout = make("ConnectTimeout", connection, timeout)
  static let readTimeout = make("ReadTimeout", timeout)
  static let urlRequired = make("URLRequired", requestException)
  static let tooManyRedirects = make("TooManyRedirects", requestException)
  static let missingSchema = make("MissingSchema", requestException, ExceptionClasses.valueError)
  static let invalidSchema = make("InvalidSchema", requestException, ExceptionClasses.valueError)
  static let invalidURL = make("InvalidURL", requestException, ExceptionClasses.valueError)
  static let invalidHeader = make("InvalidHeader", requestException, ExceptionClasses.valueError)
  static let invalidProxyURL = make("InvalidProxyURL", invalidURL)
  static let chunkedEncoding = make("ChunkedEncodingError", requestException)
  static let contentDecoding = make("ContentDecodingError", requestException)
  static let streamConsumed = make(
    "StreamConsumedError",
    requestException,
    ExceptionClasses.typeError
  )
  static let retry = make("RetryError", requestException)
  static let unrewindableBody = make("UnrewindableBodyError", requestException)

  /// `requests.cookies.CookieConflictError`.
  static let cookieConflict = ClassObject(
    "CookieConflictError",
    module: "requests.cookies",
    bases: [ExceptionClasses.runtimeError]
  )

  private static let warning = ClassObject(
    "RequestsWarning",
    module: "requests.exceptions",
    bases: [ExceptionClasses.warning]
  )
  private static let fileModeWarning = ClassObject(
    "FileModeWarning",
    module: "requests.exceptions",
    bases: [warning, ExceptionClasses.deprecationWarning]
  )
  private static let dependencyWarning = ClassObject(
    "RequestsDependencyWarning",
    module: "requests.exceptions",
    bases: [warning]
  )

  static let all = [
    requestException, invalidJSON, jsonDecode, http, connection, proxy, ssl, timeout,
    connectTimeout, readTimeout, urlRequired, tooManyRedirects, missingSchema, invalidSchema,
    invalidURL, invalidHeader, invalidProxyURL, chunkedEncoding, contentDecoding, streamConsumed,
    retry, unrewindableBody, warning, fileModeWarning, dependencyWarning,
  ]

  /// Those that `requests` itself has too.
  static let offeredAtTop = [
    requestException, jsonDecode, http, connection, timeout, connectTimeout, readTimeout,
    urlRequired, tooManyRedirects, fileModeWarning, dependencyWarning,
  ]

  /// A class that takes `request` and `response` by keyword, as `RequestException` does.
  private static func make(_ name: String, _ bases: ClassObject...) -> ClassObject {
    ClassObject(
      name,
      module: "requests.exceptions",
      bases: bases,
      construct: { (interpreter, arguments) throws(PythonException) in
        guard let type = all.first(where: { $0.name == name }) else { return .none }
        let known = ["request", "response"]
        guard arguments.keywords.allSatisfy({ known.contains($0.name) }) else {
          throw .type("\(name)() takes no keyword arguments")
        }
        let object =
          name == "JSONDecodeError"
          ? try decoding(arguments.positional, interpreter)
          : .make(type, arguments: arguments.positional)
        object.attributes["request"] = Value.none
        object.attributes["response"] = Value.none
        for (name, value) in arguments.keywords { object.attributes[name] = value }
        if case .object(let response)? = object.attributes["response"],
          let response = response as? ResponseObject,
          object.attributes["request"]?.isNone ?? true
        {
          object.attributes["request"] = response.request
        }
        return .object(object)
      }
    )
  }

  /// `JSONDecodeError(msg, doc, pos)`.
  private static func decoding(
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> ExceptionObject {
    let plain = try JSONErrors.decodeError.construct?(interpreter, Arguments(arguments))
    guard case .object(let object)? = plain, let made = object as? ExceptionObject else {
      return ExceptionObject(jsonDecode, arguments: arguments)
    }
    return ExceptionObject(jsonDecode, arguments: made.arguments, attributes: made.attributes)
  }

  /// What reading a body as JSON raises.
  static func decoding(
    _ message: String,
    document: Value,
    position: Int,
    line: Int,
    column: Int
  ) -> PythonException {
    let plain = JSONErrors.decoding(
      message,
      document: document,
      position: position,
      line: line,
      column: column
    ).object
    var attributes = plain.attributes
    attributes["request"] = Value.none
    attributes["response"] = Value.none
    return PythonException(
      ExceptionObject(jsonDecode, arguments: plain.arguments, attributes: attributes)
    )
  }

  static func exception(
    _ type: ClassObject,
    _ message: String,
    request: Value = .none,
    response: Value = .none,
    hint: String? = nil
  ) -> PythonException {
    PythonException(
      ExceptionObject(
        type,
        arguments: [.string(message)],
        attributes: ["request": request, "response": response]
      ),
      hint: hint
    )
  }

  static func type(for kind: TransportError.Kind) -> ClassObject {
    switch kind {
    case .invalidURL: invalidURL
    case .missingSchema: missingSchema
    case .invalidSchema: invalidSchema
    case .invalidHeader: invalidHeader
    case .unknownHost, .connectionFailed, .connectionBroken, .emptyAnswer, .notHTTP, .headTooLarge,
      .bodyTimeout, .notRecorded:
      connection
    case .connectTimeout: connectTimeout
    case .readTimeout: readTimeout
    case .tls: ssl
    case .tooManyRedirects: tooManyRedirects
    case .brokenBody: chunkedEncoding
    case .contentDecoding: contentDecoding
    case .proxy: proxy
    case .interrupted, .other: requestException
    }
  }
}
