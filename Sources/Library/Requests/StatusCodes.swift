import Interpreter
import Values

/// `requests.codes`: status codes by name.
final class StatusCodes: Instance {
  /// A dictionary that is empty: the names are its attributes.
  static let type: ClassObject = {
    let type = ClassObject("LookupDict", module: "requests.structures")
    type.addPythonMethod("get", "key, default=None") {
      (_: StatusCodes, _, bound) throws(PythonException) in
      guard case .string(let name)? = bound[1], let code = codes[name] else {
        return bound[2] ?? .none
      }
      return .int(Integer(code))
    }
    for name in ["keys", "values", "items"] {
      type.addPythonMethod(name, "") { (_: StatusCodes, interpreter, _) throws(PythonException) in
        let method = try interpreter.attribute(name, of: .dict(Dict()))
        return try interpreter.call(method, Arguments())
      }
    }
    return type
  }()

  /// The only one.
  nonisolated(unsafe) static let shared = StatusCodes()

  var type: ClassObject { Self.type }
  var representation: String { "<lookup 'status_codes'>" }
  var attributeNames: [String] { Self.codes.keys.sorted() }
  var length: Int? { 0 }
  var isTrue: Bool { false }

  func isEqual(to other: Value) -> Bool {
    if case .dict(let dict) = other { return dict.count == 0 }
    guard case .object(let object) = other else { return false }
    return object === self
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? { false }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    GeneratedValues("LookupDict.__iter__", [])
  }

  func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    if let code = Self.codes[name] { return .int(Integer(code)) }
    if name == "name" { return .string("status_codes") }
    if type.attribute(name) != nil || name.hasPrefix("__") { return nil }
    // Raised by a `__getattr__` of its own, so that CPython suggests nothing.
    throw PythonException(
      ExceptionClasses.attributeError,
      "'LookupDict' object has no attribute '\(name)'"
    )
  }

  /// Names that no code has give None.
  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard case .string(let name) = key else { return Value.none }
    return Self.codes[name].map { .int(Integer($0)) } ?? Value.none
  }

  private static let codes: [String: Int] = {
    var codes: [String: Int] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let code = words.first.flatMap({ Int($0) }) else { continue }
      for name in words.dropFirst() {
        codes[name] = code
        if !name.hasPrefix("\\"), !name.hasPrefix("/") { codes[name.uppercased()] = code }
      }
    }
    return codes
  }()

  private static let table = #"""
    100 continue
    101 switching_protocols
    102 processing early-hints
    103 checkpoint
    122 uri_too_long request_uri_too_long
    200 ok okay all_ok all_okay all_good \o/ ✓
    201 created
    202 accepted
    203 non_authoritative_info non_authoritative_information
    204 no_content
    205 reset_content reset
    206 partial_content partial
    207 multi_status multiple_status multi_stati multiple_stati
    208 already_reported
    226 im_used
    300 multiple_choices
    301 moved_permanently moved \o-
    302 found
    303 see_other other
    304 not_modified
    305 use_proxy
    306 switch_proxy
    307 temporary_redirect temporary_moved temporary
    308 permanent_redirect resume_incomplete resume
    400 bad_request bad
    401 unauthorized
    402 payment_required payment
    403 forbidden
    404 not_found -o-
    405 method_not_allowed not_allowed
    406 not_acceptable
    407 proxy_authentication_required proxy_auth proxy_authentication
    408 request_timeout timeout
    409 conflict
    410 gone
    411 length_required
    412 precondition_failed precondition
    413 request_entity_too_large content_too_large
    414 request_uri_too_large uri_too_long
    415 unsupported_media_type unsupported_media media_type
    416 requested_range_not_satisfiable requested_range range_not_satisfiable
    417 expectation_failed
    418 im_a_teapot teapot i_am_a_teapot
    421 misdirected_request
    422 unprocessable_entity unprocessable unprocessable_content
    423 locked
    424 failed_dependency dependency
    425 unordered_collection unordered too_early
    426 upgrade_required upgrade
    428 precondition_required precondition
    429 too_many_requests too_many
    431 header_fields_too_large fields_too_large
    444 no_response none
    449 retry_with retry
    450 blocked_by_windows_parental_controls parental_controls
    451 unavailable_for_legal_reasons legal_reasons
    499 client_closed_request
    500 internal_server_error server_error /o\ ✗
    501 not_implemented
    502 bad_gateway
    503 service_unavailable unavailable
    504 gateway_timeout
    505 http_version_not_supported http_version
    506 variant_also_negotiates
    507 insufficient_storage
    509 bandwidth_limit_exceeded bandwidth
    510 not_extended
    511 network_authentication_required network_auth network_authentication
    """#
}
