internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// `spec FILE|URL`: reads an API's description, for completion.
struct SpecCommand: Command {
  let name = "spec"
  let usage = "[FILE|URL]"
  let summary = "read an API's OpenAPI description, for completion"
  let operands = Operands.file()
  let details = """
    OpenAPI 3 or Swagger 2, as JSON or YAML. Tab then knows the paths, their parameters and the values
    that may be chosen. Alone it tells which description is in use; the practice server's is, until
    another is read.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    guard !call.line.words.isEmpty else {
      guard let description = session.description else {
        throw .command(
          CommandError(
            "no description was read",
            at: call.line.range,
            hint: "spec openapi.json, or its URL",
            status: .stepFailed
          )
        )
      }
      return tell(description, call)
    }
    let word = try call.onlyWord(usage: usage)
    let bytes = try bytes(word, session)
    let document = try read(bytes, word)
    guard let description = DescriptionReader(document).read() else {
      throw failure("\(word.text) has no `paths`: it is no OpenAPI or Swagger description", word)
    }
    session.knownDescription = description
    tell(description, call)
  }

  private func tell(_ description: APIDescription, _ call: CommandCall) {
    let title = description.title.isEmpty ? "a description" : description.title
    call.output.write("\(title): \(description.operations.count.counted("operation"))\n")
  }

  private func bytes(_ word: Word, _ session: Session) throws(Failure) -> [UInt8] {
    guard word.text.hasPrefix("http://") || word.text.hasPrefix("https://") else {
      do throws(FileError) {
        return try session.world.files.read(word.fileName(home: session.home))
      } catch {
        throw failure(error.message, word)
      }
    }
    do throws(TransportError) {
      let fields = Fields([Fields.Field("Accept", "application/json, application/yaml, */*")])
      let request = Request(method: "GET", url: word.text, fields: fields)
      let response = try session.transport.send(request)
      guard response.status == 200 else {
        throw TransportError(.other, "\(response.status) \(response.reason)", request: request)
      }
      return response.body
    } catch {
      guard error.kind != .interrupted else { throw .python(.keyboardInterrupt) }
      throw failure("\(word.text): \(error.message)", word)
    }
  }

  /// JSON is YAML, too, but is read quicker as what it is.
  private func read(_ bytes: [UInt8], _ word: Word) throws(Failure) -> Value {
    if let document = try? JSONReader.read(bytes) { return document }
    do throws(YAMLValue.Problem) {
      return try YAMLValue.read(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw failure("\(word.text) is neither JSON nor YAML: \(error.message)", word)
    }
  }

  private func failure(_ message: String, _ word: Word) -> Failure {
    .command(CommandError(message, at: word.range, status: .stepFailed))
  }
}
