package import Values

/// How CPython's built-ins written in C take their arguments, with the words in which each says
/// that they are wrong.
extension NativeFunction {
  /// Takes positional arguments only (`_PyArg_CheckPositional`); with a type, a function that the type
  /// offers without a receiver.
  package convenience init(
    _ name: String,
    _ count: ClosedRange<Int>,
    of type: String? = nil,
    code: @escaping (Interpreter, [Value]) throws(PythonException) -> Value
  ) {
    let qualified = type.map { "\($0).\(name)" } ?? name
    self.init(name, offeredBy: type) { (interpreter, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: qualified)
      try arguments.checkCount(count, of: name)
      return try code(interpreter, arguments.positional)
    }
  }

  /// Takes exactly one positional argument (`METH_O`).
  package convenience init(
    one name: String,
    of type: String? = nil,
    code: @escaping (Interpreter, Value) throws(PythonException) -> Value
  ) {
    let qualified = type.map { "\($0).\(name)" } ?? name
    self.init(name, offeredBy: type, shortcut: .one(code)) {
      (interpreter, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: qualified)
      guard arguments.positional.count == 1 else {
        throw .type(
          "\(qualified)() takes exactly one argument (\(arguments.positional.count) given)"
        )
      }
      return try code(interpreter, arguments.positional[0])
    }
  }

  /// Takes exactly two positional arguments (`_PyArg_CheckPositional`).
  package convenience init(
    two name: String,
    code: @escaping (Interpreter, Value, Value) throws(PythonException) -> Value
  ) {
    self.init(name, shortcut: .two(code)) { (interpreter, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: name)
      try arguments.checkCount(2...2, of: name)
      return try code(interpreter, arguments.positional[0], arguments.positional[1])
    }
  }

  /// Takes arguments by position or keyword (`_PyArg_UnpackKeywords`).
  package convenience init(
    clinic name: String,
    _ signature: Signature,
    offeredBy type: String? = nil,
    code: @escaping (Interpreter, BoundArguments) throws(PythonException) -> Value
  ) {
    self.init(name, offeredBy: type, describedBy: signature) {
      (interpreter, arguments) throws(PythonException) in
      try code(interpreter, arguments.boundAsClinic(to: signature, function: name))
    }
  }
}

extension Arguments {
  /// The complaint of CPython's C functions about a keyword, with the one that was probably meant.
  static func invalidKeyword(
    _ name: String,
    of function: String,
    among known: [String]
  ) -> PythonException {
    PythonException(
      ExceptionClasses.typeError,
      "'\(name)' is an invalid keyword argument for \(function)()",
      hint: suggestion(for: name, among: known).map { "did you mean \($0)=?" }
    )
  }

  package func checkNoKeywords(of function: String) throws(PythonException) {
    guard keywords.isEmpty else { throw .type("\(function)() takes no keyword arguments") }
  }

  package func checkCount(_ count: ClosedRange<Int>, of function: String) throws(PythonException) {
    let given = positional.count
    guard !count.contains(given) else { return }
    let bound = given < count.lowerBound ? count.lowerBound : count.upperBound
    let quantity =
      count.count == 1 ? "" : given < count.lowerBound ? "at least " : "at most "
    throw .type(
      "\(function) expected \(quantity)\(bound) argument\(bound == 1 ? "" : "s"), got \(given)"
    )
  }

  /// Binds as the functions that CPython's Argument Clinic generates.
  package func boundAsClinic(
    to signature: Signature,
    function: String
  ) throws(PythonException) -> BoundArguments {
    let parameters = signature.parameters
    let total = parameters.count
    if keywords.isEmpty, positional.count <= signature.positionalCount,
      !parameters[positional.count...].contains(where: \.isRequired)
    {
      var values: [Value?] = []
      values.reserveCapacity(total)
      for value in positional { values.append(value) }
      while values.count < total { values.append(nil) }
      return BoundArguments(values: values, extraPositional: [], extraKeywords: [])
    }
    let given = positional.count + keywords.count
    if given > total {
      let kind = positional.isEmpty ? "keyword " : ""
      throw .type(
        "\(function)() takes at most \(total) \(kind)argument\(total == 1 ? "" : "s")"
          + " (\(given) given)"
      )
    }
    try checkPositional(of: signature, function: function)
    var values: [Value?] = positional
    values += [Value?](repeating: nil, count: total - positional.count)
    // What is wrong with a keyword is said after what is missing.
    var complaint: PythonException?
    for keyword in keywords {
      let place = parameters.firstIndex {
        $0.name == keyword.name && $0.kind != .positionalOnly
      }
      if let place, values[place] == nil {
        values[place] = keyword.value
      } else if let place {
        complaint =
          complaint
          ?? .type(
            """
            argument for \(function)() given by name ('\(keyword.name)') \
            and position (\(place + 1))
            """
          )
      } else {
        let known = parameters.filter { $0.kind != .positionalOnly }.map(\.name)
        complaint = complaint ?? Self.invalidKeyword(keyword.name, of: function, among: known)
      }
    }
    for (place, parameter) in parameters.enumerated()
    where parameter.isRequired && values[place] == nil {
      throw .type(
        "\(function)() missing required argument '\(parameter.name)' (pos \(place + 1))"
      )
    }
    if let complaint { throw complaint }
    return BoundArguments(values: values, extraPositional: [], extraKeywords: [])
  }

  private func checkPositional(
    of signature: Signature,
    function: String
  ) throws(PythonException) {
    let most = signature.positionalCount
    let least = signature.parameters.count { $0.kind == .positionalOnly && $0.isRequired }
    if positional.count > most {
      guard most > 0 else { throw .type("\(function)() takes no positional arguments") }
      let quantity = signature.requiredPositionalCount < most ? "at most" : "exactly"
      throw .type(
        "\(function)() takes \(quantity) \(most) positional argument\(most == 1 ? "" : "s")"
          + " (\(positional.count) given)"
      )
    }
    if positional.count < least {
      let quantity = least < most ? "at least" : "exactly"
      throw .type(
        "\(function)() takes \(quantity) \(least) positional argument\(least == 1 ? "" : "s")"
          + " (\(positional.count) given)"
      )
    }
  }
}
