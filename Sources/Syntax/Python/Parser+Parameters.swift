/// What has been read of a list of parameters, with what the rules about their order need to know.
struct ParameterList {
  var parameters = Parameters()
  var height = 0
  /// Whether positional parameters need a default from here on.
  var hasDefault = false
  var hasSlash = false
  /// Whether `*` or `*args` has been read.
  var hasStar = false
  /// The parameters end here: `)` of a `def`, `:` of a `lambda`.
  let closing: Punctuation

  var isLambda: Bool { closing == .colon }
  var isEmpty: Bool {
    parameters.positionalOnly.isEmpty && parameters.regular.isEmpty && !hasStar
  }
}

extension Parser {
  /// Parameters up to the mark that closes them, which stays the current token.
  mutating func parameters(until closing: Punctuation) throws(SyntaxError) -> ParameterList {
    var list = ParameterList(closing: closing)
    while !at(closing) {
      switch token.kind {
      case .punctuation(.star): try starParameter(&list)
      case .punctuation(.doubleStar): try keywordsParameter(&list)
      case .punctuation(.slash): try slash(&list)
      case .punctuation(.leftParenthesis): try parenthesizedParameters(&list)
      default: try positionalOrKeyword(&list)
      }
      if !take(.comma) { break }
    }
    if list.parameters.holdsTwice { scopeQuestions.insert(.repeatedParameter) }
    return list
  }

  /// `name: annotation = default`, in a lambda without the annotation.
  private mutating func parameter(
    _ list: inout ParameterList,
    isStarred: Bool = false
  ) throws(SyntaxError) -> Parameter {
    let range = token.range
    let name = try expectName()
    if name == "__debug__" { postpone("cannot assign to __debug__", at: range) }
    var annotation: Expression?
    if !list.isLambda, take(.colon) {
      let value = isStarred && at(.star) ? try starred() : try expression()
      list.height = max(list.height, value.height)
      annotation = value.expression
    }
    let end = previousEnd
    return Parameter(
      name: name,
      annotation: annotation,
      defaultValue: isStarred ? nil : try defaultValue(&list),
      range: SourceRange(range.start, end)
    )
  }

  private mutating func defaultValue(
    _ list: inout ParameterList
  ) throws(SyntaxError) -> Expression? {
    let sign = token.range
    guard take(.assign) else { return nil }
    if at(.rightParenthesis) || at(.comma) {
      try fail("expected default value expression", at: sign)
    }
    let value = try expression()
    list.height = max(list.height, value.height)
    return value.expression
  }

  private mutating func positionalOrKeyword(_ list: inout ParameterList) throws(SyntaxError) {
    let parameter = try parameter(&list)
    if list.hasStar {
      list.parameters.keywordOnly.append(parameter)
      return
    }
    if parameter.defaultValue != nil {
      list.hasDefault = true
    } else if list.hasDefault, at(.comma) || at(list.closing) {
      try fail("non-default argument follows default argument", at: parameter.range)
    }
    list.parameters.regular.append(parameter)
  }

  /// Everything before `/` can be given by position only.
  private mutating func slash(_ list: inout ParameterList) throws(SyntaxError) {
    let range = token.range
    if list.hasStar { try fail("/ must be ahead of *", at: range) }
    if list.hasSlash { try fail("/ may appear only once", at: range) }
    if list.isEmpty {
      if peek().kind == .punctuation(.comma) {
        try fail("at least one argument must precede /", at: range)
      }
      try refuse()
    }
    advance()
    if at(.star) { try fail("expected comma between / and *", at: token.range) }
    list.hasSlash = true
    list.parameters.positionalOnly = list.parameters.regular
    list.parameters.regular = []
  }

  /// `*args`, or the bare `*` that only ends the positional parameters.
  private mutating func starParameter(_ list: inout ParameterList) throws(SyntaxError) {
    let star = token.range
    if list.hasStar {
      var probe = probing()
      probe.advance()
      if probe.token.kind == .name { _ = try? probe.parameter(&list, isStarred: true) }
      guard probe.at(.comma) || (probe.at(list.closing) && probe.previousEnd > star.end) else {
        try refuse()
      }
      try fail("* argument may appear only once", at: star)
    }
    advance()
    list.hasStar = true
    if token.kind == .name {
      list.parameters.extraPositional = try parameter(&list, isStarred: true)
      if at(.assign) {
        try fail("var-positional argument cannot have default value", at: token.range)
      }
      return
    }
    let next = at(.comma) ? peek().kind : token.kind
    if next == .punctuation(list.closing) || (at(.comma) && next == .punctuation(.doubleStar)) {
      // In a lambda CPython points at the token it has come to.
      let place = list.isLambda ? (at(.comma) ? peek().range : token.range) : star
      try fail("named arguments must follow bare *", at: place)
    }
    guard at(.comma) else { try refuse() }
  }

  /// `**kwargs`, behind which nothing may come.
  private mutating func keywordsParameter(_ list: inout ParameterList) throws(SyntaxError) {
    advance()
    list.parameters.extraKeywords = try parameter(&list, isStarred: true)
    if at(.assign) {
      try fail("var-keyword argument cannot have default value", at: token.range)
    }
    guard take(.comma), !at(list.closing) else { return }
    switch token.kind {
    case .name:
      var probe = probing()
      let next = try? probe.parameter(&list, isStarred: true)
      try fail(
        "arguments cannot follow var-keyword argument",
        at: next?.range ?? token.range
      )
    case .punctuation(.star), .punctuation(.doubleStar), .punctuation(.slash):
      try fail("arguments cannot follow var-keyword argument", at: token.range)
    default:
      try refuse()
    }
  }

  /// `def f(a, (b, c))` was Python 2.
  private mutating func parenthesizedParameters(
    _ list: inout ParameterList
  ) throws(SyntaxError) {
    let start = token.start
    var probe = probing()
    probe.advance()
    while probe.token.kind == .name {
      probe.advance()
      if !probe.take(.comma) { break }
    }
    guard probe.at(.rightParenthesis), probe.previousEnd > start + 1, !list.hasDefault,
      !list.hasStar, !list.hasSlash
    else { try refuse() }
    let subject = list.isLambda ? "Lambda expression" : "Function"
    try fail(
      "\(subject) parameters cannot be parenthesized",
      at: SourceRange(start, probe.token.end)
    )
  }
}

extension Parameters {
  /// Whether two have the same name.
  fileprivate var holdsTwice: Bool {
    let all = all
    if all.count < 2 { return false }
    if all.count > 16 { return Set(all.map(\.name)).count < all.count }
    return all.indices.contains { index in
      all[..<index].contains { $0.name == all[index].name }
    }
  }
}
