import Syntax
import Values

extension Compiler {
  func targets(_ list: [Expression]) throws(PythonException) -> [TargetCode] {
    var codes: [TargetCode] = []
    codes.reserveCapacity(list.count)
    for target in list { codes.append(try self.target(target)) }
    return codes
  }

  /// What an assignment, a loop or a `del` names.
  func target(_ target: Expression) throws(PythonException) -> TargetCode {
    switch target.kind {
    case .name(let name): nameTarget(name, target.range)
    case .attribute(let base, let name): AttributeTarget(try expression(base), name, target.range)
    case .subscription(let base, let index):
      ItemTarget(try expression(base), try expression(index), target.range)
    case .tuple(let elements), .list(let elements):
      try nested { (inner) throws(PythonException) in
        try inner.unpacking(elements, target.range)
      }
    default:
      throw PythonException(
        ExceptionClasses.syntaxError,
        "cannot assign to expression here",
        at: target.range
      )
    }
  }

  private func unpacking(
    _ elements: [Expression],
    _ range: SourceRange
  ) throws(PythonException) -> TargetCode {
    var rest: Int?
    var codes: [TargetCode] = []
    for (place, element) in elements.enumerated() {
      if case .starred(let inner) = element.kind {
        rest = place
        codes.append(try target(inner))
      } else {
        codes.append(try target(element))
      }
    }
    return UnpackTarget(codes, rest: rest, range)
  }

  func nameTarget(_ name: String, _ range: SourceRange) -> TargetCode {
    nameTarget(name, at: scope.place(of: name), range)
  }

  func nameTarget(_ name: String, at place: NameScope.Place, _ range: SourceRange) -> TargetCode {
    let isNoted = interpreter.isNoteworthy(name)
    return switch place {
    case .local(let place): LocalTarget(name, at: place, isNoteworthy: isNoted, range)
    case .cell(let place):
      CellTarget(name, at: place, isFree: false, isNoteworthy: isNoted, range)
    case .free(let place):
      CellTarget(name, at: place, isFree: true, isNoteworthy: isNoted, range)
    case .global:
      GlobalTarget(interpreter.globals.global(named: name), isNoteworthy: isNoted, range)
    }
  }
}
