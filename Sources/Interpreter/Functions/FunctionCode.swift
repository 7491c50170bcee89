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
    freePlaces: [Int]
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.signature = signature
    self.layout = layout
    self.body = body
    self.documentation = documentation
    self.source = source
    sharedParameters = shared.filter { $0 < layout.returnPlace }
    sharedVariables = shared.filter { $0 > layout.returnPlace }
    self.freePlaces = freePlaces
    let isPlain =
      !signature.takesExtraPositional && !signature.takesExtraKeywords
      && signature.parameters.count == signature.positionalCount
    plainCount =
      isPlain ? signature.requiredPositionalCount...signature.positionalCount : nil
  }
}
