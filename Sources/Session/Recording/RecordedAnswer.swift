internal import HTTP
internal import Values

/// What came of a request, as a cassette keeps it: an answer, or why there was none.
enum RecordedAnswer {
  case response(Response)
  case failure(TransportError)

  init?(_ value: Value) {
    guard case .dict(let dict) = value else { return nil }
    if case .string(let word)? = dict["failure"], case .string(let message)? = dict["message"],
      let kind = TransportError.Kind(rawValue: word)
    {
      var evidence = TransportError.Evidence()
      if case .int(let number)? = dict["errno"], let code = number.small {
        evidence.systemError = Int32(truncatingIfNeeded: code)
      }
      if case .string(let detail)? = dict["detail"] { evidence.detail = detail }
      if let fault = dict["fault"] { evidence.fault = RecordedFault.fault(fault) }
      self = .failure(TransportError(kind, message, evidence: evidence))
      return
    }
    guard case .int(let number)? = dict["status"], let status = number.small,
      case .string(let reason)? = dict["reason"], case .list(let lines)? = dict["headers"],
      let body = RecordedBody.bytes(in: dict)
    else { return nil }
    var fields = Fields()
    for case .string(let line) in lines.elements {
      let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      fields.append(String(halves[0]), String(halves[1].drop { $0 == " " }))
    }
    var response = Response(
      status: status,
      reason: reason,
      fields: fields,
      body: body,
      url: "",
      request: Request(method: "", url: ""),
      timing: Self.timing(in: dict)
    )
    if case .int(let number)? = dict["version"], let version = number.small {
      response.version = version
    }
    self = .response(response)
  }

  func value(_ redactor: Redactor) -> Value {
    let dict = Dict()
    switch self {
    case .failure(let error):
      dict["failure"] = .string(error.kind.rawValue)
      dict["message"] = .string(redactor.redact(error.message))
      if let number = error.evidence.systemError { dict["errno"] = .int(Integer(Int(number))) }
      if !error.evidence.detail.isEmpty {
        dict["detail"] = .string(redactor.redact(error.evidence.detail))
      }
      if let fault = error.evidence.fault { dict["fault"] = RecordedFault.value(fault) }
    case .response(let response):
      dict["status"] = .int(Integer(response.status))
      dict["reason"] = .string(redactor.redact(response.reason))
      dict["version"] = .int(Integer(response.version))
      let lines = response.fields.all.map { redactor.redact("\($0.name): \($0.value)") }
      dict["headers"] = .list(List(lines.map { .string($0) }))
      dict["seconds"] = .dict(Self.seconds(response.timing))
      for (name, value) in RecordedBody.fields(response.body, redactor) { dict[name] = value }
    }
    return .dict(dict)
  }

  // MARK: - Times

  private static func seconds(_ timing: Timing) -> Dict {
    let dict = Dict()
    for (name, path) in events { dict[name] = .float(timing[keyPath: path]) }
    dict["kept_connection"] = .bool(timing.isConnectionKept)
    return dict
  }

  private static func timing(in dict: Dict) -> Timing {
    var timing = Timing()
    guard case .dict(let seconds)? = dict["seconds"] else { return timing }
    for (name, path) in events {
      if case .float(let value)? = seconds[name] { timing[keyPath: path] = value }
    }
    if case .bool(true)? = seconds["kept_connection"] { timing.isConnectionKept = true }
    return timing
  }

  private static var events: [(String, WritableKeyPath<Timing, Double>)] {
    [
      ("name_lookup", \.nameLookup), ("connect", \.connect), ("tls", \.tls),
      ("first_byte", \.firstByte), ("total", \.total),
    ]
  }
}
