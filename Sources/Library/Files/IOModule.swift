import Interpreter
import Values

/// The module `io`.
enum IOModule {
  static func make() -> Module {
    let module = Module(
      "io",
      attributes: [
        "DEFAULT_BUFFER_SIZE": .int(Integer(BinaryFile.blockSize)), "SEEK_SET": .int(Integer(0)),
        "SEEK_CUR": .int(Integer(1)), "SEEK_END": .int(Integer(2)),
        "BlockingIOError": .object(ExceptionClasses.blockingIOError),
      ]
    )
    for type in [
      IOClasses.base, IOClasses.rawBase, IOClasses.bufferedBase, IOClasses.textBase,
      IOClasses.unsupportedOperation, BinaryFileClass.reader, BinaryFileClass.writer,
      BinaryFileClass.random, BinaryFileClass.fileIO, TextFileClass.type, StringIO.type,
      BytesIO.type,
    ] {
      module.add(type)
    }
    module.add(OpenFunction.make())
    return module
  }
}
