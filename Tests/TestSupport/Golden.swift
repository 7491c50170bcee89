import Foundation
package import Testing

/// Compares text with a file in the `Golden` folder beside the calling test.
///
/// `RECORD=1` rewrites the file instead; a missing file fails, so that nothing passes by absence.
package func expectGolden(
  _ actual: String,
  _ name: String,
  testFile: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try actual.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(actual == expected, "differs from \(name)", sourceLocation: location)
}
