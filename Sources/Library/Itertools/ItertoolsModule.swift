import Interpreter
import Values

/// The module `itertools`: iterators that make others out of iterators.
enum ItertoolsModule {
  static func make() -> Module {
    let module = Module("itertools")
    for type in [
      AccumulateIterator.type, ChainIterator.type, CombinationsIterator.distinct,
      CombinationsIterator.repeating, CompressIterator.type, CountIterator.type,
      CycleIterator.type, DropWhileIterator.type, FilterFalseIterator.type, GroupIterator.type,
      PairIterator.type, PermutationsIterator.type, ProductIterator.type, RepeatIterator.type,
      SliceIterator.type, StarmapIterator.type, TakeWhileIterator.type, LongestZipIterator.type,
    ] {
      module.add(type)
    }
    module.add(TeeIterator.function)
    return module
  }
}

/// What the iterators of `itertools` are made of: iterators that they take from, and values.
class ItertoolsIterator: TypedIterator {
  let type: ClassObject
  final var sources: [any IteratorObject]
  final var held: [Value]

  init(_ type: ClassObject, sources: [any IteratorObject] = [], held: [Value] = []) {
    self.type = type
    self.sources = sources
    self.held = held
  }

  deinit {
    var all = held + sources.map { .object($0) }
    held = []
    sources = []
    Discard.release(&all)
  }

  var typeName: String { type.qualifiedName }
  var representation: String { "<\(typeName) object at \(address)>" }
  func represent(to writer: inout RepresentationWriter) { writer.append(representation) }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? { nil }
}

extension ClassObject {
  /// A class of `itertools` whose constructor takes positional arguments only.
  static func itertools(
    _ name: String,
    _ count: ClosedRange<Int>,
    _ make: @escaping (Interpreter, [Value]) throws(PythonException) -> ItertoolsIterator
  ) -> ClassObject {
    ClassObject(name, module: "itertools") { (interpreter, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: name)
      try arguments.checkCount(count, of: name)
      return .object(try make(interpreter, arguments.positional))
    }
  }

  /// A class of `itertools` whose constructor takes arguments by position or keyword.
  static func itertools(
    _ name: String,
    _ declaration: String,
    _ make: @escaping (Interpreter, BoundArguments) throws(PythonException) -> ItertoolsIterator
  ) -> ClassObject {
    let signature = Signature(declaration)
    return ClassObject(name, module: "itertools") {
      (interpreter, arguments) throws(PythonException) in
      .object(try make(interpreter, arguments.boundAsClinic(to: signature, function: name)))
    }
  }
}
