import Syntax
import Values

/// The code of a `def` or a `lambda`, made once; running the definition makes a ``Function`` of it.
final class FunctionCode {
  let name: String
  /// `outer.<locals>.name`, which CPython's messages say.
  let qualifiedName: String
  let signature: Signature
  let layout: FrameLayout
  let body: StatementCode
  let documentation: String?
  let source: SourceText?
  /// The parameters that inner functions share.
  let sharedParameters: [Int]
  /// The other variables that inner functions share.
  let sharedVariables: [Int]
  /// Where the cells of functions around go.
  let freePlaces: [Int]
  /// The parameters whose names say that what is given for them may be a secret.
  let noteworthy: [(place: Int, name: String)]
  /// How many arguments may come by position where nothing else is allowed; nil where more is.
  let plainCount: ClosedRange<Int>?

  init(
    name: String,
    qualifiedName: String,
    signature: Signature,
    layout: FrameLayout,
    body: StatementCode,
    documentation: String?,
    source: SourceText?,
    shared: [Int],
    freePlaces: [Int],
    noteworthy: [(place: Int, name: String)]
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.signature = signature
    self.layout = layout
    self.body = body
    self.documentation = documentation
    self.source = source
    sharedParameters = shared.filter { $0 < layout.parameterCount }
    sharedVariables = shared.filter { $0 >= layout.parameterCount }
    self.freePlaces = freePlaces
    self.noteworthy = noteworthy
    let isPlain =
      !signature.takesExtraPositional && !signature.takesExtraKeywords
      && signature.parameters.count == signature.positionalCount
    plainCount =
      isPlain ? signature.requiredPositionalCount...signature.positionalCount : nil
  }
}
