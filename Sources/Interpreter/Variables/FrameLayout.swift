import Values

/// How many places the code of one function, or of one input at the prompt, needs for its variables,
/// and what they are called.
final class FrameLayout {
  /// By place; nil for those of comprehensions and of the evaluator's own.
  private(set) var names: [String?]
  /// How many levels of code stand in each other: what a run of it takes of the stack.
  var height = 0

  /// How many of the places, the first ones, are those of parameters.
  let parameterCount: Int

  init(parameters: [String] = []) {
    names = parameters
    parameterCount = parameters.count
  }

  var count: Int { names.count }

  func reserve(_ name: String? = nil) -> Int {
    names.append(name)
    return names.count - 1
  }

  /// The names that have a value, in the order of their places.
  func names(in locals: Locals) -> [String] { variables(in: locals).map(\.name) }

  /// The variables that have a value, as `locals()` shows them.
  func variables(in locals: Locals) -> [(name: String, value: Value)] {
    names.enumerated().compactMap { place, name in
      guard let name else { return nil }
      let value = locals.cell(place).map(\.value) ?? locals[place]
      return value.map { (name, $0) }
    }
  }
}
