import Values

extension Arguments {
  /// Binds to a signature by Python's rules, or raises CPython's `TypeError`.
  ///
  /// The order of the checks is that of `initialize_locals` in CPython's `ceval.c`: when a call is
  /// wrong in two ways, it is the order that decides which one is reported.
  package func bound(
    to signature: Signature,
    function: String
  ) throws(PythonException) -> BoundArguments {
    var values = [Value?](repeating: nil, count: signature.parameters.count)
    let placed = min(positional.count, signature.positionalCount)
    for place in 0..<placed { values[place] = positional[place] }
    var extraKeywords: [(name: String, value: Value)] = []
    for keyword in keywords {
      try place(
        keyword,
        in: &values,
        extra: &extraKeywords,
        signature: signature,
        function: function
      )
    }
    if positional.count > signature.positionalCount, !signature.takesExtraPositional {
      throw tooManyPositional(values: values, signature: signature, function: function)
    }
    try requireAll(values, of: signature, function: function)
    return BoundArguments(
      values: values,
      extraPositional: Array(positional.dropFirst(signature.positionalCount)),
      extraKeywords: extraKeywords
    )
  }

  private func place(
    _ keyword: (name: String, value: Value),
    in values: inout [Value?],
    extra: inout [(name: String, value: Value)],
    signature: Signature,
    function: String
  ) throws(PythonException) {
    let place = signature.parameters.firstIndex {
      $0.name.hasSameCodePoints(as: keyword.name) && $0.kind != .positionalOnly
    }
    guard let place else {
      guard signature.takesExtraKeywords else {
        throw unexpected(keyword.name, signature: signature, function: function)
      }
      extra.append(keyword)
      return
    }
    guard values[place] == nil else {
      throw .type("\(function)() got multiple values for argument '\(keyword.name)'")
    }
    values[place] = keyword.value
  }

  private func unexpected(
    _ name: String,
    signature: Signature,
    function: String
  ) -> PythonException {
    let misplaced = signature.parameters.filter { parameter in
      parameter.kind == .positionalOnly && keywords.contains { $0.name == parameter.name }
    }
    guard misplaced.isEmpty else {
      let names = misplaced.map(\.name).joined(separator: ", ")
      return .type(
        "\(function)() got some positional-only arguments passed as keyword arguments: '\(names)'"
      )
    }
    let known = signature.parameters.filter { $0.kind != .positionalOnly }.map(\.name)
    return PythonException(
      ExceptionClasses.typeError,
      "\(function)() got an unexpected keyword argument '\(name)'",
      hint: suggestion(for: name, among: known).map { "did you mean \($0)=?" }
    )
  }

  private func tooManyPositional(
    values: [Value?],
    signature: Signature,
    function: String
  ) -> PythonException {
    let most = signature.positionalCount
    let least = signature.requiredPositionalCount
    let takes = least < most ? "from \(least) to \(most)" : "\(most)"
    let keywordOnly = zip(signature.parameters, values).count {
      $0.kind == .keywordOnly && $1 != nil
    }
    let given = positional.count
    var text = "\(function)() takes \(takes) positional argument"
    text += least < most || most != 1 ? "s" : ""
    text += " but \(given)"
    if keywordOnly > 0 {
      text += " positional argument\(given == 1 ? "" : "s")"
      text += " (and \(keywordOnly) keyword-only argument\(keywordOnly == 1 ? "" : "s"))"
    }
    text += given == 1 && keywordOnly == 0 ? " was given" : " were given"
    return .type(text)
  }

  private func requireAll(
    _ values: [Value?],
    of signature: Signature,
    function: String
  ) throws(PythonException) {
    for (kind, isKeywordOnly) in [("positional", false), ("keyword-only", true)] {
      let missing = zip(signature.parameters, values).filter { parameter, value in
        parameter.isRequired && value == nil && (parameter.kind == .keywordOnly) == isKeywordOnly
      }.map { "'\($0.0.name)'" }
      guard !missing.isEmpty else { continue }
      let plural = missing.count == 1 ? "" : "s"
      throw .type(
        "\(function)() missing \(missing.count) required \(kind) argument\(plural): "
          + listed(missing)
      )
    }
  }

  private func listed(_ names: [String]) -> String {
    switch names.count {
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    default: names.dropLast().joined(separator: ", ") + ", and " + names[names.count - 1]
    }
  }
}
